import { type Kysely, sql } from "kysely";

/**
 * A report is its figures, the narrative that people write around them, and, once frozen, its files. Files of a report that is
 * not frozen are written when asked for: the same figures and narrative give the same bytes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`grant references on person to thuocdo_queue`.execute(db);
  await sql`set local role thuocdo_queue`.execute(db);
  await changeReport(db);
  await createNarrative(db);
  await createFiles(db);
  for (const table of ["narrative_edit", "report_file"]) {
    const name = sql.table(`analytics.${table}`);
    await sql`alter table ${name} enable row level security, force row level security`.execute(db);
    await sql`create policy queue_all on ${name} to thuocdo_queue using (true)`.execute(db);
    await sql`
      create policy api_select on ${name} for select to thuocdo_api using (exists (
        select 1 from analytics.report r where r.id = report_id))
    `.execute(db);
    await sql`grant select, insert on ${name} to thuocdo_api`.execute(db);
  }
  await sql`
    create policy api_insert on analytics.narrative_edit for insert to thuocdo_api
      with check (edited_by = (select public.current_person_id()) and exists (
        select 1 from analytics.report r join public.snapshot s on s.id = r.snapshot_id
        where r.id = report_id and public.acts_in_role('{analyst,leader}', s.scope_unit_ids)))
  `.execute(db);
  await sql`
    create policy api_insert on analytics.report_file for insert to thuocdo_api
      with check (exists (
        select 1 from analytics.report r join public.snapshot s on s.id = r.snapshot_id
        where r.id = report_id and public.acts_in_role('{leader}', s.scope_unit_ids)))
  `.execute(db);
  await sql`
    create policy api_update on analytics.report for update to thuocdo_api
      using (exists (
        select 1 from public.snapshot s
        where s.id = snapshot_id and public.acts_in_role('{analyst,leader}', s.scope_unit_ids)))
  `.execute(db);
  await sql`
    grant update (state, edits, approved_at, approved_by, approved_by_name, frozen_at, frozen_by, frozen_by_name)
      on analytics.report to thuocdo_api
  `.execute(db);
  await sql`set local role thuocdo_owner`.execute(db);
}

async function changeReport(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table analytics.report
      drop column path, drop column sha256, drop column size_bytes,
      add column state text not null default 'drafting'
        constraint report_state_check check (state in ('drafting', 'approved', 'frozen')),
      add column edits integer not null default 0 constraint report_edits_check check (edits >= 0),
      add column approved_at timestamptz,
      add column approved_by uuid constraint report_approved_by_fkey references public.person (id),
      add column approved_by_name text,
      add column frozen_at timestamptz,
      add column frozen_by uuid constraint report_frozen_by_fkey references public.person (id),
      add column frozen_by_name text,
      add constraint report_kind_unique unique (snapshot_id, kind),
      add constraint report_approved_check check (
        (state = 'drafting') = (approved_at is null) and num_nulls(approved_at, approved_by, approved_by_name) in (0, 3)),
      add constraint report_frozen_check check (
        (state = 'frozen') = (frozen_at is not null) and num_nulls(frozen_at, frozen_by, frozen_by_name) in (0, 3))
  `.execute(db);
  await sql`drop index analytics.report_snapshot_index`.execute(db);
  await sql`
    comment on column analytics.report.state is 'drafting, approved, frozen.';
    comment on column analytics.report.edits is 'Number of the last edit of its narrative; 0: none.';
    comment on column analytics.report.approved_at is 'When it was approved; null while it is drafted.';
    comment on column analytics.report.approved_by is 'By whom.';
    comment on column analytics.report.approved_by_name is 'Their name as it then was.';
    comment on column analytics.report.frozen_at is 'When it was frozen; nothing of it changes after.';
    comment on column analytics.report.frozen_by is 'By whom.';
    comment on column analytics.report.frozen_by_name is 'Their name as it then was.';
  `.execute(db);
  await sql`
    create function analytics.guard_report() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if old.state = 'drafting' then return old; end if;
        raise exception 'report % is %: it stays', old.id, old.state using errcode = 'restrict_violation';
      end if;
      if old.state = 'frozen' then
        raise exception 'report % is frozen', old.id using errcode = 'restrict_violation';
      end if;
      if new.snapshot_id <> old.snapshot_id or new.kind <> old.kind then
        raise exception 'report % is of one snapshot and one kind', old.id using errcode = 'restrict_violation';
      end if;
      if old.state = 'drafting' and new.state = 'frozen' then
        raise exception 'report % is not approved', old.id using errcode = 'restrict_violation';
      end if;
      if old.state = 'approved' and (to_jsonb(new) - '{state,approved_at,approved_by,approved_by_name,frozen_at,frozen_by,frozen_by_name}'::text[])
          <> (to_jsonb(old) - '{state,approved_at,approved_by,approved_by_name,frozen_at,frozen_by,frozen_by_name}'::text[]) then
        raise exception 'report % is approved: its figures and its narrative stay', old.id
          using errcode = 'restrict_violation';
      end if;
      if new.state = 'frozen' and (
          select count(*) from analytics.report_file f where f.report_id = new.id) <> 3 then
        raise exception 'report % is frozen with its three files', old.id using errcode = 'restrict_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function analytics.guard_report() is 'A frozen report stays as it is; an approved one keeps its figures and its narrative.'
  `.execute(db);
  await sql`
    create trigger report_guard before update or delete on analytics.report
      for each row execute function analytics.guard_report()
  `.execute(db);
}

async function createNarrative(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table analytics.narrative_edit (
      report_id uuid not null constraint narrative_edit_report_fkey references analytics.report (id),
      number integer not null constraint narrative_edit_number_check check (number > 0),
      narrative_key text not null constraint narrative_edit_key_check check (length(narrative_key) between 1 and 200),
      text text constraint narrative_edit_text_check check (text is nfc normalized and length(text) <= 20000),
      edited_at timestamptz not null,
      edited_by uuid not null constraint narrative_edit_edited_by_fkey references public.person (id),
      edited_by_name text not null,
      constraint narrative_edit_pkey primary key (report_id, number)
    )
  `.execute(db);
  await sql`
    comment on table analytics.narrative_edit is 'Every state that people gave a part of a report''s text, in order; the last one stands.';
    comment on column analytics.narrative_edit.report_id is 'The report.';
    comment on column analytics.narrative_edit.number is 'From 1 within the report.';
    comment on column analytics.narrative_edit.narrative_key is 'Which part.';
    comment on column analytics.narrative_edit.text is 'What it then said, figures as {{key}}; null: what is generated.';
    comment on column analytics.narrative_edit.edited_at is 'When.';
    comment on column analytics.narrative_edit.edited_by is 'By whom.';
    comment on column analytics.narrative_edit.edited_by_name is 'Their name as it then was.';
  `.execute(db);
  await sql`
    create function analytics.guard_narrative_edit() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        raise exception 'edits of a narrative stay' using errcode = 'restrict_violation';
      end if;
      if not exists (
          select 1 from analytics.report r where r.id = new.report_id and r.state = 'drafting' and r.edits = new.number) then
        raise exception 'edit % of report % is refused: it is not being drafted, or not counted', new.number, new.report_id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function analytics.guard_narrative_edit() is 'Edits are added to a report that is being drafted, counted one by one, and never change.'
  `.execute(db);
  await sql`
    create trigger narrative_edit_guard before insert or update or delete on analytics.narrative_edit
      for each row execute function analytics.guard_narrative_edit()
  `.execute(db);
}

async function createFiles(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table analytics.report_file (
      report_id uuid not null constraint report_file_report_fkey references analytics.report (id),
      format text not null constraint report_file_format_check check (format in ('docx', 'pdf', 'xlsx')),
      sha256 text not null,
      bytes bytea not null,
      written_at timestamptz not null,
      constraint report_file_pkey primary key (report_id, format),
      constraint report_file_sha256_check check (sha256 = encode(sha256(bytes), 'hex'))
    )
  `.execute(db);
  await sql`
    comment on table analytics.report_file is 'Files of a frozen report.';
    comment on column analytics.report_file.report_id is 'The report.';
    comment on column analytics.report_file.format is 'docx, pdf, xlsx.';
    comment on column analytics.report_file.sha256 is 'SHA-256 of the bytes.';
    comment on column analytics.report_file.bytes is 'The file.';
    comment on column analytics.report_file.written_at is 'When it was written.';
  `.execute(db);
  await sql`
    create function analytics.guard_report_file() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        raise exception 'files of a frozen report stay' using errcode = 'restrict_violation';
      end if;
      if not exists (select 1 from analytics.report r where r.id = new.report_id and r.state = 'approved') then
        raise exception 'report % is not approved', new.report_id using errcode = 'restrict_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function analytics.guard_report_file() is 'Files come to an approved report as it is frozen, and stay.'
  `.execute(db);
  await sql`
    create trigger report_file_guard before insert or update or delete on analytics.report_file
      for each row execute function analytics.guard_report_file()
  `.execute(db);
}
