import type { Database } from "@thuocdo/database/schema";
import { type Kysely, sql } from "kysely";

/** Whether the system holds simulated data: then every screen says so, the sign-in page too. */
export async function isDemonstration(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select holds_simulated_data() as holds
  `.execute(db);
  return rows[0]?.holds === true;
}
