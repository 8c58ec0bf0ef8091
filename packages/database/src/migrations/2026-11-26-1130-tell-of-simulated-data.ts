import { type Kysely, sql } from "kysely";

/** That the system holds simulated data is said to everybody, also before they sign in and whatever rows they may see. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function holds_simulated_data() returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (select 1 from criteria_set where simulated);
    end
  `.execute(db);
  await sql`
    comment on function holds_simulated_data() is 'Whether any criteria set is simulated; past row-level security, since every screen says it.'
  `.execute(db);
  await sql`revoke execute on function holds_simulated_data() from public`.execute(db);
  await sql`grant execute on function holds_simulated_data() to thuocdo_api`.execute(db);
}
