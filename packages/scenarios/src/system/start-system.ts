import { createTestDatabase } from "@thuocdo/database/testing";
import { startSystemOn, type System } from "#system/system-on.ts";

export type { System } from "#system/system-on.ts";

/** The system on a database of its own in the cluster of the tests. */
export async function startSystem(): Promise<System> {
  return await startSystemOn(await createTestDatabase());
}
