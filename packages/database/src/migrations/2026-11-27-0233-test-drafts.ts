import { type Kysely, sql } from "kysely";

/** What a draft would have given over the answers of a snapshot, found by the worker. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`grant references on criteria_set_version to thuocdo_queue`.execute(db);
  await sql`set local role thuocdo_queue`.execute(db);
  await sql`
    create table analytics.backtest (
      snapshot_id uuid not null constraint backtest_snapshot_fkey references public.snapshot (id),
      version_id uuid not null constraint backtest_version_fkey references public.criteria_set_version (id),
      sequence integer not null,
      result jsonb not null,
      computed_at timestamptz not null,
      constraint backtest_pkey primary key (snapshot_id, version_id)
    )
  `.execute(db);
  await sql`
    comment on table analytics.backtest is 'What a draft would have given over the answers of a snapshot; the last time it was tried.';
    comment on column analytics.backtest.snapshot_id is 'Whose answers were taken.';
    comment on column analytics.backtest.version_id is 'The draft.';
    comment on column analytics.backtest.sequence is 'Number of the last edit of the draft that was tried.';
    comment on column analytics.backtest.result is 'Which units move and why, which criteria lack figures, what collecting costs.';
    comment on column analytics.backtest.computed_at is 'When.';
  `.execute(db);
  await sql`alter table analytics.backtest enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy queue_all on analytics.backtest to thuocdo_queue using (true)`.execute(
    db,
  );
  await sql`grant select on analytics.backtest to thuocdo_api`.execute(db);
  await sql`
    create policy api_select on analytics.backtest for select to thuocdo_api
      using (exists (
        select 1 from public.snapshot s
        where s.id = snapshot_id and s.scope_unit_ids && (select public.current_unit_ids()))
        and exists (select 1 from public.criteria_set_version v where v.id = version_id))
  `.execute(db);
  await sql`set local role thuocdo_owner`.execute(db);
}
