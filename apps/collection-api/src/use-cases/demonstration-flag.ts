import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";

/** Whether the system holds simulated data: then every screen says so. */
export async function isDemonstration(db: Kysely<Database>): Promise<boolean> {
  const found = await db
    .selectFrom("criteria_set")
    .select("id")
    .where("simulated", "=", true)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
