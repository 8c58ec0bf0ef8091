import { type Kysely, sql } from "kysely";

/** Results of the worker and its queue: written by thuocdo_queue, read by the service. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema analytics authorization thuocdo_queue`.execute(db);
  await sql`
    comment on schema analytics is 'Datasets, comparisons, reports and the progress of jobs; written by the worker.'
  `.execute(db);
  await sql`grant references on snapshot, organisational_unit to thuocdo_queue`.execute(db);
  await sql`set local role thuocdo_queue`.execute(db);
  await sql`grant usage on schema analytics to thuocdo_api, thuocdo_worker, thuocdo_owner`.execute(
    db,
  );
  await createDataset(db);
  await createResults(db);
  await createReport(db);
  await createJobs(db);
  for (const table of ["dataset", "unit_result", "comparison_result", "report", "job_progress"]) {
    const name = sql.table(`analytics.${table}`);
    await sql`alter table ${name} enable row level security, force row level security`.execute(db);
    await sql`create policy queue_all on ${name} to thuocdo_queue using (true)`.execute(db);
    await sql`grant select on ${name} to thuocdo_api`.execute(db);
  }
  await sql`
    create policy api_select on analytics.dataset for select to thuocdo_api
      using (exists (select 1 from public.snapshot s where s.id = snapshot_id))
  `.execute(db);
  await sql`
    create policy api_select on analytics.unit_result for select to thuocdo_api
      using (scope_unit_ids && (select public.current_unit_ids()))
  `.execute(db);
  for (const table of ["comparison_result", "report"]) {
    await sql`
      create policy api_select on ${sql.table(`analytics.${table}`)} for select to thuocdo_api
        using (exists (
          select 1 from public.snapshot s
          where s.id = snapshot_id and s.scope_unit_ids && (select public.current_unit_ids())))
    `.execute(db);
  }
  await sql`
    create policy api_select on analytics.job_progress for select to thuocdo_api
      using ((select public.current_person_id()) is not null)
  `.execute(db);
  await sql`set local role thuocdo_owner`.execute(db);
}

async function createDataset(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table analytics.dataset (
      snapshot_id uuid constraint dataset_pkey primary key constraint dataset_snapshot_fkey references public.snapshot (id),
      path text not null,
      sha256 text not null constraint dataset_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
      manifest jsonb not null,
      written_at timestamptz not null
    )
  `.execute(db);
  await sql`
    comment on table analytics.dataset is 'The files of a snapshot, once written.';
    comment on column analytics.dataset.snapshot_id is 'The snapshot.';
    comment on column analytics.dataset.path is 'Folder of the Parquet files, relative to the data folder.';
    comment on column analytics.dataset.sha256 is 'SHA-256 of the manifest: the same snapshot gives the same bytes.';
    comment on column analytics.dataset.manifest is 'Files with row counts and hashes, version, period, what is missing.';
    comment on column analytics.dataset.written_at is 'When they were written.';
  `.execute(db);
}

async function createResults(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table analytics.unit_result (
      snapshot_id uuid not null constraint unit_result_snapshot_fkey references public.snapshot (id),
      unit_id uuid not null constraint unit_result_unit_fkey references public.organisational_unit (id),
      scope_unit_ids uuid[] not null,
      result jsonb not null,
      constraint unit_result_pkey primary key (snapshot_id, unit_id),
      constraint unit_result_scope_check check (scope_unit_ids[1] is not distinct from unit_id)
    )
  `.execute(db);
  await sql`
    comment on table analytics.unit_result is 'What a snapshot says of one unit: points, verdicts, level, what is missing.';
    comment on column analytics.unit_result.snapshot_id is 'The snapshot.';
    comment on column analytics.unit_result.unit_id is 'The unit.';
    comment on column analytics.unit_result.scope_unit_ids is 'As in round_unit: who may see the row.';
    comment on column analytics.unit_result.result is 'Scored by the worker from the files.';
  `.execute(db);
  await sql`
    create table analytics.comparison_result (
      snapshot_id uuid not null constraint comparison_result_snapshot_fkey references public.snapshot (id),
      name text not null constraint comparison_result_name_check check (name ~ '^[a-z][a-z0-9-]*$'),
      rows jsonb not null,
      computed_at timestamptz not null,
      constraint comparison_result_pkey primary key (snapshot_id, name)
    )
  `.execute(db);
  await sql`
    comment on table analytics.comparison_result is 'What a comparison over the whole snapshot gave, one row a question.';
    comment on column analytics.comparison_result.snapshot_id is 'The snapshot asked.';
    comment on column analytics.comparison_result.name is 'The question, as in rank-wards.';
    comment on column analytics.comparison_result.rows is 'The answer, a list of objects.';
    comment on column analytics.comparison_result.computed_at is 'When it was computed.';
  `.execute(db);
}

async function createReport(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table analytics.report (
      id uuid default gen_random_uuid() constraint report_pkey primary key,
      snapshot_id uuid not null constraint report_snapshot_fkey references public.snapshot (id),
      kind text not null constraint report_kind_check check (kind ~ '^[a-z][a-z0-9-]*$'),
      title text not null,
      path text not null constraint report_path_unique unique,
      sha256 text not null constraint report_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
      size_bytes bigint not null constraint report_size_check check (size_bytes > 0),
      figures jsonb not null,
      written_at timestamptz not null
    )
  `.execute(db);
  await sql`create index report_snapshot_index on analytics.report (snapshot_id)`.execute(db);
  await sql`
    comment on table analytics.report is 'A document made from a snapshot.';
    comment on column analytics.report.id is 'Own identity.';
    comment on column analytics.report.snapshot_id is 'The snapshot it quotes.';
    comment on column analytics.report.kind is 'interim (sơ kết) or final (tổng kết).';
    comment on column analytics.report.title is 'Title.';
    comment on column analytics.report.path is 'File, relative to the data folder.';
    comment on column analytics.report.sha256 is 'SHA-256 of the file: the same snapshot gives the same bytes.';
    comment on column analytics.report.size_bytes is 'Size of the file.';
    comment on column analytics.report.figures is 'The report model: each figure with what it came from.';
    comment on column analytics.report.written_at is 'When it was written.';
  `.execute(db);
}

async function createJobs(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table analytics.job_progress (
      job_id uuid default gen_random_uuid() constraint job_progress_pkey primary key,
      task text not null,
      job_key text,
      state text not null default 'waiting' constraint job_progress_state_check check (state in ('waiting', 'running', 'done', 'failed')),
      stage text,
      share_done double precision not null default 0 constraint job_progress_share_check check (share_done between 0 and 1),
      failure text,
      queued_at timestamptz not null default now(),
      started_at timestamptz,
      ended_at timestamptz,
      constraint job_progress_failure_check check (failure is null or state <> 'done')
    )
  `.execute(db);
  await sql`
    create unique index job_progress_one_waiting on analytics.job_progress (job_key) where state = 'waiting'
  `.execute(db);
  await sql`
    comment on table analytics.job_progress is 'How far a job has come; carries no data of any unit.';
    comment on column analytics.job_progress.job_id is 'Own identity; the payload in the queue carries it as jobId.';
    comment on column analytics.job_progress.task is 'What is done, as in compare-round.';
    comment on column analytics.job_progress.job_key is 'Of jobs with the same key at most one waits.';
    comment on column analytics.job_progress.state is 'waiting, running, done, failed.';
    comment on column analytics.job_progress.stage is 'Code of the present stage; null while waiting.';
    comment on column analytics.job_progress.share_done is 'Share done, 0 to 1.';
    comment on column analytics.job_progress.failure is 'Why it failed, for developers.';
    comment on column analytics.job_progress.queued_at is 'When it was asked for.';
    comment on column analytics.job_progress.started_at is 'When a worker took it.';
    comment on column analytics.job_progress.ended_at is 'When it was done or given up.';
  `.execute(db);

  await sql`
    create function analytics.enqueue_job(task text, payload json, key text) returns uuid
    language plpgsql security definer
    set search_path = analytics, pg_temp
    as $$
    declare queued_id uuid;
    begin
      insert into job_progress as j (task, job_key) values (enqueue_job.task, enqueue_job.key)
        on conflict (job_key) where state = 'waiting' do update set queued_at = now()
        returning j.job_id into queued_id;
      perform graphile_worker.add_job(
        identifier => enqueue_job.task,
        payload => (enqueue_job.payload::jsonb || jsonb_build_object('jobId', queued_id))::json,
        job_key => enqueue_job.key,
        max_attempts => 5);
      return queued_id;
    end $$
  `.execute(db);
  await sql`
    comment on function analytics.enqueue_job(text, json, text) is 'Puts a job in the queue within the caller''s transaction.'
  `.execute(db);
  await sql`revoke execute on function analytics.enqueue_job(text, json, text) from public`.execute(
    db,
  );
  await sql`grant execute on function analytics.enqueue_job(text, json, text) to thuocdo_api, thuocdo_owner`.execute(
    db,
  );
}
