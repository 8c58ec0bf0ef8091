import { type Kysely, sql } from "kysely";

/** How far a job is, is told to those who see the whole of the snapshot that it works on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role thuocdo_queue`.execute(db);
  await sql`
    alter policy api_select on analytics.job_progress using (exists (
      select 1 from public.snapshot s
      where s.id::text = split_part(job_key, ':', 2)
        and s.scope_unit_ids && (select public.current_unit_ids())))
  `.execute(db);
  await sql`set local role thuocdo_owner`.execute(db);
}
