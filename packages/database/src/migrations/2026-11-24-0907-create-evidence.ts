import { type Kysely, sql } from "kysely";

/** Files by content, and what they back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table evidence (
      sha256 text constraint evidence_pkey primary key constraint evidence_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
      size_bytes bigint not null constraint evidence_size_check check (size_bytes > 0),
      content_type text not null,
      stored_at timestamptz not null,
      stored_by uuid constraint evidence_stored_by_fkey references person (id),
      simulated boolean not null default false
    )
  `.execute(db);
  await sql`
    comment on table evidence is 'A file (minh chứng) by its content; the bytes lie in the evidence store.';
    comment on column evidence.sha256 is 'SHA-256 of the bytes, hexadecimal: its identity.';
    comment on column evidence.size_bytes is 'Size in bytes.';
    comment on column evidence.content_type is 'Media type, read from the content.';
    comment on column evidence.stored_at is 'When the bytes first came.';
    comment on column evidence.stored_by is 'Who brought them first.';
    comment on column evidence.simulated is 'Belongs to the demonstration (dữ liệu mô phỏng).';
  `.execute(db);

  await sql`
    create table evidence_link (
      id uuid default gen_random_uuid() constraint evidence_link_pkey primary key,
      submission_id uuid not null constraint evidence_link_submission_fkey references submission (id),
      scope_unit_ids uuid[] not null,
      indicator_id text constraint evidence_link_indicator_check check (indicator_id <> ''),
      sha256 text not null constraint evidence_link_evidence_fkey references evidence (sha256),
      file_name text not null constraint evidence_link_file_name_check check (file_name is nfc normalized and file_name <> ''),
      document_number text,
      document_on date,
      added_at timestamptz not null,
      added_by uuid constraint evidence_link_added_by_fkey references person (id),
      removed_at timestamptz,
      removed_by uuid constraint evidence_link_removed_by_fkey references person (id),
      constraint evidence_link_removed_check check (removed_at is not null or removed_by is null)
    )
  `.execute(db);
  await sql`
    create unique index evidence_link_once on evidence_link (submission_id, indicator_id, sha256)
      nulls not distinct where removed_at is null
  `.execute(db);
  await sql`create index evidence_link_sha256_index on evidence_link (sha256)`.execute(db);
  await sql`
    comment on table evidence_link is 'Which file backs which indicator of a submission. Removing keeps the row.';
    comment on column evidence_link.id is 'Own identity.';
    comment on column evidence_link.submission_id is 'The submission.';
    comment on column evidence_link.scope_unit_ids is 'As the submission''s. Set by trigger.';
    comment on column evidence_link.indicator_id is 'The indicator it is attached to; null where the answers themselves name the file.';
    comment on column evidence_link.sha256 is 'The file.';
    comment on column evidence_link.file_name is 'Its name where it came from.';
    comment on column evidence_link.document_number is 'Number of the document, where it is one.';
    comment on column evidence_link.document_on is 'Date of the document.';
    comment on column evidence_link.added_at is 'When it was attached.';
    comment on column evidence_link.added_by is 'Who attached it.';
    comment on column evidence_link.removed_at is 'When it was taken off; null while attached.';
    comment on column evidence_link.removed_by is 'Who took it off.';
  `.execute(db);
  await sql`
    create trigger evidence_link_inherit before insert on evidence_link
      for each row execute function inherit_submission()
  `.execute(db);

  await sql`alter table evidence_link enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on evidence_link to thuocdo_owner using (true)`.execute(db);
  await sql`create policy worker_select on evidence_link for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on evidence_link for select to thuocdo_api
      using (scope_unit_ids && (select current_unit_ids()))
  `.execute(db);
  await sql`
    create policy api_insert on evidence_link for insert to thuocdo_api with check (
      added_by = (select current_person_id()) and scope_unit_ids[1] = any ((select current_unit_ids())::uuid[]))
  `.execute(db);
  await sql`
    create policy api_update on evidence_link for update to thuocdo_api
      using (scope_unit_ids[1] = any ((select current_unit_ids())::uuid[]))
      with check (scope_unit_ids[1] = any ((select current_unit_ids())::uuid[]))
  `.execute(db);
  await sql`grant select on evidence_link to thuocdo_api, thuocdo_worker`.execute(db);
  await sql`grant insert, update (document_number, document_on, removed_at, removed_by) on evidence_link to thuocdo_api`.execute(
    db,
  );

  await sql`alter table evidence enable row level security, force row level security`.execute(db);
  await sql`create policy owner_all on evidence to thuocdo_owner using (true)`.execute(db);
  await sql`create policy worker_select on evidence for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on evidence for select to thuocdo_api using (
      stored_by = (select current_person_id())
      or exists (select 1 from evidence_link l where l.sha256 = evidence.sha256))
  `.execute(db);
  await sql`
    create policy api_insert on evidence for insert to thuocdo_api
      with check (stored_by = (select current_person_id()))
  `.execute(db);
  await sql`grant select on evidence to thuocdo_api, thuocdo_worker`.execute(db);
  await sql`grant insert on evidence to thuocdo_api`.execute(db);
}
