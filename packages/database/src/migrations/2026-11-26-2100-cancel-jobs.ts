import { type Kysely, sql } from "kysely";

/** A job may be called off by those who see how far it is; the worker then ends it and leaves nothing behind. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role thuocdo_queue`.execute(db);
  await sql`
    alter table analytics.job_progress
      add column cancel_asked_at timestamptz,
      drop constraint job_progress_state_check,
      add constraint job_progress_state_check check (state in ('waiting', 'running', 'done', 'failed', 'cancelled'))
  `.execute(db);
  await sql`
    comment on column analytics.job_progress.state is 'waiting, running, done, failed, cancelled.';
    comment on column analytics.job_progress.cancel_asked_at is 'When somebody called it off; the worker ends it soon after.';
  `.execute(db);
  await sql`grant update (cancel_asked_at) on analytics.job_progress to thuocdo_api`.execute(db);
  await sql`
    create policy api_cancel on analytics.job_progress for update to thuocdo_api
      using (state in ('waiting', 'running') and exists (
        select 1 from public.snapshot s
        where s.id::text = split_part(job_key, ':', 2)
          and s.scope_unit_ids && (select public.current_unit_ids())))
  `.execute(db);
  await askAnew(db);
  await sql`set local role thuocdo_owner`.execute(db);
}

/** What is asked for again while it waits is no longer called off. */
async function askAnew(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function analytics.enqueue_job(task text, payload json, key text) returns uuid
    language plpgsql security definer
    set search_path = analytics, pg_temp
    as $$
    declare queued_id uuid;
    begin
      insert into job_progress as j (task, job_key) values (enqueue_job.task, enqueue_job.key)
        on conflict (job_key) where state = 'waiting' do update set queued_at = now(), cancel_asked_at = null
        returning j.job_id into queued_id;
      perform graphile_worker.add_job(
        identifier => enqueue_job.task,
        payload => (enqueue_job.payload::jsonb || jsonb_build_object('jobId', queued_id))::json,
        job_key => enqueue_job.key,
        max_attempts => 5);
      return queued_id;
    end $$
  `.execute(db);
}
