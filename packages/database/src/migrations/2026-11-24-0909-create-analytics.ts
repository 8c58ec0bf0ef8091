import { type Kysely, sql } from "kysely";

/** Results of the worker: written by thuocdo_queue, read by the service. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema analytics authorization thuocdo_queue`.execute(db);
  await sql`comment on schema analytics is 'Snapshots, comparisons and reports; written by the worker.'`.execute(
    db,
  );
  await sql`grant references on assessment_round, organisational_unit to thuocdo_queue`.execute(db);
  await sql`set local role thuocdo_queue`.execute(db);
  await sql`grant usage on schema analytics to thuocdo_api, thuocdo_worker, thuocdo_owner`.execute(
    db,
  );

  await sql`
    create table analytics.snapshot (
      id uuid default gen_random_uuid() constraint snapshot_pkey primary key,
      number integer not null constraint snapshot_number_unique unique constraint snapshot_number_check check (number > 0),
      round_id uuid not null constraint snapshot_round_fkey references public.assessment_round (id),
      scope_unit_ids uuid[] not null,
      path text not null,
      sha256 text not null constraint snapshot_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
      manifest jsonb not null,
      simulated boolean not null,
      taken_at timestamptz not null
    )
  `.execute(db);
  await sql`create index snapshot_round_index on analytics.snapshot (round_id)`.execute(db);
  await sql`comment on table analytics.snapshot is 'A round as a numbered dataset (bộ số liệu chốt); inserted only. Reports quote the number.'`.execute(
    db,
  );
  await sql`comment on column analytics.snapshot.id is 'Own identity.'`.execute(db);
  await sql`comment on column analytics.snapshot.number is '1, 2, … over all rounds.'`.execute(db);
  await sql`comment on column analytics.snapshot.round_id is 'The round.'`.execute(db);
  await sql`comment on column analytics.snapshot.scope_unit_ids is 'Units above every unit of the dataset: who may see it whole.'`.execute(
    db,
  );
  await sql`comment on column analytics.snapshot.path is 'Folder of the Parquet files, relative to the data folder.'`.execute(
    db,
  );
  await sql`comment on column analytics.snapshot.sha256 is 'SHA-256 of the manifest file.'`.execute(
    db,
  );
  await sql`comment on column analytics.snapshot.manifest is 'Files with row counts and hashes, version, period, what is missing.'`.execute(
    db,
  );
  await sql`comment on column analytics.snapshot.simulated is 'Holds simulated data (dữ liệu mô phỏng).'`.execute(
    db,
  );
  await sql`comment on column analytics.snapshot.taken_at is 'Instant that the data is consistent as of.'`.execute(
    db,
  );
  await sql`
    create trigger snapshot_insert_only before update or delete or truncate on analytics.snapshot
      for each statement execute function public.forbid_change()
  `.execute(db);
  await sql`alter table analytics.snapshot enable always trigger snapshot_insert_only`.execute(db);

  await sql`
    create table analytics.comparison_result (
      snapshot_id uuid not null constraint comparison_result_snapshot_fkey references analytics.snapshot (id),
      name text not null constraint comparison_result_name_check check (name ~ '^[a-z][a-z0-9-]*$'),
      rows jsonb not null,
      computed_at timestamptz not null,
      constraint comparison_result_pkey primary key (snapshot_id, name)
    )
  `.execute(db);
  await sql`comment on table analytics.comparison_result is 'What a comparison gave on a snapshot, one row a question.'`.execute(
    db,
  );
  await sql`comment on column analytics.comparison_result.snapshot_id is 'The dataset asked.'`.execute(
    db,
  );
  await sql`comment on column analytics.comparison_result.name is 'The question, as in rank-wards.'`.execute(
    db,
  );
  await sql`comment on column analytics.comparison_result.rows is 'The answer, a list of objects.'`.execute(
    db,
  );
  await sql`comment on column analytics.comparison_result.computed_at is 'When it was computed.'`.execute(
    db,
  );

  await sql`
    create table analytics.report (
      id uuid default gen_random_uuid() constraint report_pkey primary key,
      snapshot_id uuid not null constraint report_snapshot_fkey references analytics.snapshot (id),
      kind text not null constraint report_kind_check check (kind ~ '^[a-z][a-z0-9-]*$'),
      title text not null,
      path text not null constraint report_path_unique unique,
      sha256 text not null constraint report_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
      size_bytes bigint not null,
      figures jsonb not null,
      created_at timestamptz not null
    )
  `.execute(db);
  await sql`create index report_snapshot_index on analytics.report (snapshot_id)`.execute(db);
  await sql`comment on table analytics.report is 'A document made from a snapshot.'`.execute(db);
  await sql`comment on column analytics.report.id is 'Own identity.'`.execute(db);
  await sql`comment on column analytics.report.snapshot_id is 'The dataset it quotes.'`.execute(db);
  await sql`comment on column analytics.report.kind is 'As in interim-report (sơ kết), final-report (tổng kết).'`.execute(
    db,
  );
  await sql`comment on column analytics.report.title is 'Title.'`.execute(db);
  await sql`comment on column analytics.report.path is 'File, relative to the data folder.'`.execute(
    db,
  );
  await sql`comment on column analytics.report.sha256 is 'SHA-256 of the file: the same snapshot gives the same bytes.'`.execute(
    db,
  );
  await sql`comment on column analytics.report.size_bytes is 'Size of the file.'`.execute(db);
  await sql`comment on column analytics.report.figures is 'The report model: each figure with what it came from.'`.execute(
    db,
  );
  await sql`comment on column analytics.report.created_at is 'When it was made.'`.execute(db);

  await sql`
    create table analytics.job_progress (
      job_id bigint constraint job_progress_pkey primary key,
      task text not null,
      job_key text,
      state text not null constraint job_progress_state_check check (state in ('queued', 'running', 'done', 'failed')),
      stage text not null default '',
      share_done double precision not null default 0 constraint job_progress_share_check check (share_done between 0 and 1),
      message text not null default '',
      updated_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`create index job_progress_job_key_index on analytics.job_progress (job_key)`.execute(
    db,
  );
  await sql`comment on table analytics.job_progress is 'How far a job has come; carries no data of any unit.'`.execute(
    db,
  );
  await sql`comment on column analytics.job_progress.job_id is 'Id of the job in the queue.'`.execute(
    db,
  );
  await sql`comment on column analytics.job_progress.task is 'What is done, as in take-snapshot.'`.execute(
    db,
  );
  await sql`comment on column analytics.job_progress.job_key is 'Key by which a job is asked for once.'`.execute(
    db,
  );
  await sql`comment on column analytics.job_progress.state is 'queued, running, done, failed.'`.execute(
    db,
  );
  await sql`comment on column analytics.job_progress.stage is 'Code of the present stage.'`.execute(
    db,
  );
  await sql`comment on column analytics.job_progress.share_done is 'Share done, 0 to 1.'`.execute(
    db,
  );
  await sql`comment on column analytics.job_progress.message is 'For developers, English.'`.execute(
    db,
  );
  await sql`comment on column analytics.job_progress.updated_at is 'When this was last said.'`.execute(
    db,
  );

  await sql`
    create function analytics.enqueue_job(task text, payload json, job_key text) returns bigint
    language plpgsql security definer
    set search_path = analytics, pg_temp
    as $$
    declare queued_id bigint;
    begin
      select id into strict queued_id
        from graphile_worker.add_job(identifier => task, payload => payload, job_key => job_key, max_attempts => 5);
      insert into job_progress (job_id, task, job_key, state)
        values (queued_id, task, job_key, 'queued')
        on conflict (job_id) do update set state = 'queued', stage = '', share_done = 0, message = '', updated_at = now();
      return queued_id;
    end $$
  `.execute(db);
  await sql`comment on function analytics.enqueue_job(text, json, text) is 'Puts a job in the queue within the caller''s transaction.'`.execute(
    db,
  );
  await sql`revoke execute on function analytics.enqueue_job(text, json, text) from public`.execute(
    db,
  );
  await sql`grant execute on function analytics.enqueue_job(text, json, text) to thuocdo_api, thuocdo_owner`.execute(
    db,
  );

  for (const table of ["snapshot", "comparison_result", "report", "job_progress"]) {
    const name = sql.table(`analytics.${table}`);
    await sql`alter table ${name} enable row level security, force row level security`.execute(db);
    await sql`create policy queue_all on ${name} to thuocdo_queue using (true)`.execute(db);
    await sql`grant select on ${name} to thuocdo_api`.execute(db);
  }
  await sql`
    create policy api_select on analytics.snapshot for select to thuocdo_api
      using (scope_unit_ids && (select current_unit_ids()))
  `.execute(db);
  for (const table of ["comparison_result", "report"]) {
    const name = sql.table(`analytics.${table}`);
    await sql`
      create policy api_select on ${name} for select to thuocdo_api
        using (exists (select 1 from analytics.snapshot s where s.id = snapshot_id))
    `.execute(db);
  }
  await sql`
    create policy api_select on analytics.job_progress for select to thuocdo_api
      using ((select current_person_id()) is not null)
  `.execute(db);
  await sql`set local role thuocdo_owner`.execute(db);
}
