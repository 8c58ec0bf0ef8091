import { type Kysely, sql } from "kysely";

/** Between snapshots the worker follows what happens in a round: what changed waits to be read, what was read stands beside. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`grant references on assessment_round to thuocdo_queue`.execute(db);
  await sql`set local role thuocdo_queue`.execute(db);
  await createTables(db);
  for (const table of ["live_change", "live_round", "live_overview", "live_unit"]) {
    const name = sql.table(`analytics.${table}`);
    await sql`alter table ${name} enable row level security, force row level security`.execute(db);
    await sql`create policy queue_all on ${name} to thuocdo_queue using (true)`.execute(db);
  }
  for (const table of ["live_change", "live_round"]) {
    const name = sql.table(`analytics.${table}`);
    await sql`create policy worker_select on ${name} for select to thuocdo_worker using (true)`.execute(
      db,
    );
    await sql`grant select on ${name} to thuocdo_worker`.execute(db);
  }
  await sql`
    create policy owner_insert on analytics.live_change for insert to thuocdo_owner with check (true)
  `.execute(db);
  await sql`grant insert on analytics.live_change to thuocdo_owner`.execute(db);
  await sql`
    create policy api_select on analytics.live_round for select to thuocdo_api
      using (exists (select 1 from public.round_unit u where u.round_id = live_round.round_id))
  `.execute(db);
  for (const table of ["live_overview", "live_unit"])
    await sql`
      create policy api_select on ${sql.table(`analytics.${table}`)} for select to thuocdo_api
        using (scope_unit_ids && (select public.current_unit_ids()))
    `.execute(db);
  await sql`
    grant select on analytics.live_round, analytics.live_overview, analytics.live_unit to thuocdo_api
  `.execute(db);
  await sql`set local role thuocdo_owner`.execute(db);
  await createTriggers(db);
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table analytics.live_change (
      id bigint generated always as identity constraint live_change_pkey primary key,
      round_id uuid not null,
      unit_id uuid not null
    )
  `.execute(db);
  await sql`create index live_change_round_index on analytics.live_change (round_id)`.execute(db);
  await sql`
    comment on table analytics.live_change is 'Units of which something happened that the live results do not tell yet; inserted by trigger, so that senders never wait for one another.';
    comment on column analytics.live_change.id is 'Own identity: what the worker has read it takes away, and nothing that came since.';
    comment on column analytics.live_change.round_id is 'The round.';
    comment on column analytics.live_change.unit_id is 'The unit.';
  `.execute(db);
  await sql`
    create table analytics.live_round (
      round_id uuid constraint live_round_pkey primary key constraint live_round_round_fkey references public.assessment_round (id),
      edition integer not null constraint live_round_edition_check check (edition > 0),
      as_of timestamptz,
      failure text,
      retry_at timestamptz,
      constraint live_round_failure_check check (num_nulls(failure, retry_at) in (0, 2))
    )
  `.execute(db);
  await sql`
    comment on table analytics.live_round is 'How far the live results of a round without a snapshot have come; gone once it is frozen.';
    comment on column analytics.live_round.round_id is 'The round.';
    comment on column analytics.live_round.edition is 'Counts the times they were written, so that of two workers one alone goes on.';
    comment on column analytics.live_round.as_of is 'Instant they were read; null before the first.';
    comment on column analytics.live_round.failure is 'Why they do not go on, for developers; null while they do.';
    comment on column analytics.live_round.retry_at is 'When they are tried again.';
  `.execute(db);
  await sql`
    create table analytics.live_overview (
      round_id uuid constraint live_overview_pkey primary key
        constraint live_overview_round_fkey references analytics.live_round (round_id) on delete cascade,
      scope_unit_ids uuid[] not null,
      overview jsonb not null
    )
  `.execute(db);
  await sql`
    comment on table analytics.live_overview is 'A round summed up while nothing of it is frozen (số liệu tạm).';
    comment on column analytics.live_overview.round_id is 'The round.';
    comment on column analytics.live_overview.scope_unit_ids is 'As a snapshot''s: units that every unit of the round stands under, who may see it whole.';
    comment on column analytics.live_overview.overview is 'The one page for who decides, by the same rules as of a snapshot.';
  `.execute(db);
  await sql`
    create table analytics.live_unit (
      round_id uuid not null constraint live_unit_round_fkey references analytics.live_round (round_id) on delete cascade,
      unit_id uuid not null constraint live_unit_unit_fkey references public.organisational_unit (id),
      scope_unit_ids uuid[] not null,
      city_id text not null,
      result jsonb not null,
      constraint live_unit_pkey primary key (round_id, unit_id),
      constraint live_unit_scope_check check (scope_unit_ids[1] is not distinct from unit_id)
    )
  `.execute(db);
  await sql`
    comment on table analytics.live_unit is 'A unit of a round while nothing of it is frozen: points, verdicts, level; without a place, which would move with every approval.';
    comment on column analytics.live_unit.round_id is 'The round.';
    comment on column analytics.live_unit.unit_id is 'The unit.';
    comment on column analytics.live_unit.scope_unit_ids is 'As in round_unit: who may see the row.';
    comment on column analytics.live_unit.city_id is 'City it stands in, as in the result.';
    comment on column analytics.live_unit.result is 'Scored by the worker.';
  `.execute(db);
}

async function createTriggers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function notice_live_change() returns trigger
    language plpgsql security definer
    set search_path = public, pg_temp
    as $$
    begin
      if tg_table_name = 'appraisal' then
        insert into analytics.live_change (round_id, unit_id)
          select s.round_id, s.unit_id from submission s where s.id = new.submission_id;
      elsif tg_op = 'DELETE' then
        insert into analytics.live_change (round_id, unit_id) values (old.round_id, old.unit_id);
      else
        insert into analytics.live_change (round_id, unit_id) values (new.round_id, new.unit_id);
      end if;
      return null;
    end $$
  `.execute(db);
  await sql`
    comment on function notice_live_change() is 'Notes for the worker that a unit''s live result is to be read anew, in the transaction that changes it.'
  `.execute(db);
  await sql`revoke execute on function notice_live_change() from public`.execute(db);
  await sql`
    create trigger submission_live_insert after insert on submission
      for each row execute function notice_live_change()
  `.execute(db);
  await sql`
    create trigger submission_live_update after update of state, current_revision on submission
      for each row when ((old.state, old.current_revision) is distinct from (new.state, new.current_revision))
      execute function notice_live_change()
  `.execute(db);
  await sql`
    create trigger appraisal_live after insert on appraisal
      for each row when (new.decision in ('amended', 'settled')) execute function notice_live_change()
  `.execute(db);
  await sql`
    create trigger round_unit_live after insert or update or delete on round_unit
      for each row execute function notice_live_change()
  `.execute(db);
}
