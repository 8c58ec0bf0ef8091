import { type Kysely, sql } from "kysely";

/** Criteria sets and their versions. A version is edited while a draft and frozen once issued. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table criteria_set (
      id uuid default gen_random_uuid() constraint criteria_set_pkey primary key,
      title text not null constraint criteria_set_title_check check (title is nfc normalized and title <> ''),
      drafting_unit_id uuid not null constraint criteria_set_drafting_unit_fkey references organisational_unit (id),
      simulated boolean not null default false,
      created_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`
    comment on table criteria_set is 'What units are assessed against, over the years (bộ tiêu chí).';
    comment on column criteria_set.id is 'Own identity.';
    comment on column criteria_set.title is 'Title, NFC.';
    comment on column criteria_set.drafting_unit_id is 'The unit whose drafters write and whose issuers issue it.';
    comment on column criteria_set.simulated is 'Illustrative (dữ liệu mô phỏng).';
    comment on column criteria_set.created_at is 'When it was begun.';
  `.execute(db);

  await sql`
    create table criteria_set_version (
      id uuid default gen_random_uuid() constraint criteria_set_version_pkey primary key,
      criteria_set_id uuid not null constraint criteria_set_version_set_fkey references criteria_set (id),
      label text not null constraint criteria_set_version_label_check check (label is nfc normalized and label <> ''),
      state text not null default 'draft' constraint criteria_set_version_state_check check (state in
        ('draft', 'in-consultation', 'issued', 'superseded', 'withdrawn')),
      state_reason text,
      previous_version_id uuid constraint criteria_set_version_previous_fkey references criteria_set_version (id),
      document jsonb not null,
      edit_sequence integer not null default 0 constraint criteria_set_version_edit_sequence_check check (edit_sequence >= 0),
      canonical text,
      sha256 text,
      decision_number text,
      decided_on date,
      signer_title text,
      effective_on date,
      issued_at timestamptz,
      issued_by uuid constraint criteria_set_version_issued_by_fkey references person (id),
      simulated boolean not null default false,
      created_at timestamptz not null default now(),
      created_by uuid constraint criteria_set_version_created_by_fkey references person (id),
      updated_at timestamptz not null default now(),
      constraint criteria_set_version_label_unique unique (criteria_set_id, label),
      constraint criteria_set_version_issuance_check check (
        case when state in ('draft', 'in-consultation')
          then num_nonnulls(canonical, sha256, decision_number, decided_on, signer_title, effective_on, issued_at) = 0
          else num_nulls(canonical, sha256, decision_number, decided_on, signer_title, effective_on, issued_at) = 0
        end),
      constraint criteria_set_version_canonical_check check (document = canonical::jsonb),
      constraint criteria_set_version_sha256_check check (sha256 = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')),
      constraint criteria_set_version_withdrawn_check check (state <> 'withdrawn' or state_reason is not null)
    )
  `.execute(db);
  await sql`create unique index criteria_set_version_one_in_force on criteria_set_version (criteria_set_id) where state = 'issued'`.execute(
    db,
  );
  await sql`
    comment on table criteria_set_version is 'One edition of a set (phiên bản): draft, in consultation, issued, superseded or withdrawn; frozen once issued.';
    comment on column criteria_set_version.id is 'Own identity.';
    comment on column criteria_set_version.criteria_set_id is 'The set it is an edition of.';
    comment on column criteria_set_version.label is 'How people call it, as in 2026.2.';
    comment on column criteria_set_version.state is 'draft, in-consultation, issued, superseded, withdrawn; at most one of a set is issued.';
    comment on column criteria_set_version.state_reason is 'Why it was superseded or withdrawn.';
    comment on column criteria_set_version.previous_version_id is 'The version it was begun from.';
    comment on column criteria_set_version.document is 'The CriteriaSetVersion document; of a draft, its present state.';
    comment on column criteria_set_version.edit_sequence is 'Number of the last edit applied to the document.';
    comment on column criteria_set_version.canonical is 'Canonical JSON of the issued document.';
    comment on column criteria_set_version.sha256 is 'SHA-256 of the canonical JSON (UTF-8), hexadecimal.';
    comment on column criteria_set_version.decision_number is 'Number of the decision that issued it.';
    comment on column criteria_set_version.decided_on is 'Date of the decision.';
    comment on column criteria_set_version.signer_title is 'Office of the signer.';
    comment on column criteria_set_version.effective_on is 'First day in force.';
    comment on column criteria_set_version.issued_at is 'Instant of issue in this system.';
    comment on column criteria_set_version.issued_by is 'Person who issued it.';
    comment on column criteria_set_version.simulated is 'Illustrative (dữ liệu mô phỏng).';
    comment on column criteria_set_version.created_at is 'When the draft was begun.';
    comment on column criteria_set_version.created_by is 'Who began it.';
    comment on column criteria_set_version.updated_at is 'Last edit or change of state.';
  `.execute(db);

  await sql`
    create function freeze_issued_version() returns trigger language plpgsql as $$
    begin
      if old.state in ('draft', 'in-consultation') then
        return coalesce(new, old);
      end if;
      if tg_op = 'DELETE' then
        raise exception 'version % is %: it is never deleted', old.id, old.state
          using errcode = 'restrict_violation';
      end if;
      if to_jsonb(new) - '{state,state_reason,updated_at}'::text[]
         is distinct from to_jsonb(old) - '{state,state_reason,updated_at}'::text[] then
        raise exception 'version % is %: its document and issuance are frozen, a correction is a new version', old.id, old.state
          using errcode = 'restrict_violation';
      end if;
      if new.state is distinct from old.state
         and not (old.state = 'issued' and new.state in ('superseded', 'withdrawn')) then
        raise exception 'version % cannot go from % to %', old.id, old.state, new.state
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function freeze_issued_version() is 'Holds for everyone, owner and superusers too: of an issued version only the state moves on.'
  `.execute(db);
  await sql`
    create trigger criteria_set_version_frozen before update or delete on criteria_set_version
      for each row execute function freeze_issued_version()
  `.execute(db);
  await sql`alter table criteria_set_version enable always trigger criteria_set_version_frozen`.execute(
    db,
  );
  await sql`
    create trigger criteria_set_version_kept before truncate on criteria_set_version
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`alter table criteria_set_version enable always trigger criteria_set_version_kept`.execute(
    db,
  );

  await sql`
    create table version_edit (
      version_id uuid not null constraint version_edit_version_fkey references criteria_set_version (id),
      sequence integer not null constraint version_edit_sequence_check check (sequence > 0),
      id uuid not null default gen_random_uuid() constraint version_edit_id_unique unique,
      person_id uuid constraint version_edit_person_fkey references person (id),
      edited_at timestamptz not null,
      edit jsonb not null,
      inverse jsonb not null,
      constraint version_edit_pkey primary key (version_id, sequence)
    )
  `.execute(db);
  await sql`
    comment on table version_edit is 'Typed edits of a draft in their order; inserted only. Undo is a further edit.';
    comment on column version_edit.version_id is 'The draft.';
    comment on column version_edit.sequence is '1, 2, … within the version.';
    comment on column version_edit.id is 'Made by the client, so that a repeated edit is stored once.';
    comment on column version_edit.person_id is 'Who edited.';
    comment on column version_edit.edited_at is 'When.';
    comment on column version_edit.edit is 'The command.';
    comment on column version_edit.inverse is 'The command that takes it back.';
  `.execute(db);
  await sql`
    create trigger version_edit_insert_only before update or delete or truncate on version_edit
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`alter table version_edit enable always trigger version_edit_insert_only`.execute(db);

  await sql`alter table criteria_set enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on criteria_set to thuocdo_owner using (true)`.execute(db);
  await sql`create policy worker_select on criteria_set for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on criteria_set for select to thuocdo_api
      using ((select current_person_id()) is not null)
  `.execute(db);
  await sql`
    create policy api_insert on criteria_set for insert to thuocdo_api
      with check (acts_in_role('{drafter,issuer}', array[drafting_unit_id]))
  `.execute(db);
  await sql`
    create policy api_update on criteria_set for update to thuocdo_api
      using (acts_in_role('{drafter,issuer}', array[drafting_unit_id]))
      with check (acts_in_role('{drafter,issuer}', array[drafting_unit_id]))
  `.execute(db);

  await sql`alter table criteria_set_version enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on criteria_set_version to thuocdo_owner using (true)`.execute(
    db,
  );
  await sql`create policy worker_select on criteria_set_version for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`
    create function drafts_set(of_criteria_set_id uuid) returns boolean
    language sql stable
    return acts_in_role('{drafter,issuer}', array(select s.drafting_unit_id from criteria_set s where s.id = of_criteria_set_id))
  `.execute(db);
  await sql`
    comment on function drafts_set(uuid) is 'Whether the person of this transaction drafts or issues the set, for its drafting unit.'
  `.execute(db);
  await sql`
    create policy api_select on criteria_set_version for select to thuocdo_api using (
      case when state in ('draft', 'in-consultation')
        then drafts_set(criteria_set_id)
        else (select current_person_id()) is not null
      end)
  `.execute(db);
  await sql`
    create policy api_insert on criteria_set_version for insert to thuocdo_api with check (
      state = 'draft' and drafts_set(criteria_set_id))
  `.execute(db);
  await sql`
    create policy api_update on criteria_set_version for update to thuocdo_api
      using (drafts_set(criteria_set_id)) with check (drafts_set(criteria_set_id))
  `.execute(db);

  await sql`alter table version_edit enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on version_edit to thuocdo_owner using (true)`.execute(db);
  await sql`
    create policy api_select on version_edit for select to thuocdo_api using (exists (
      select 1 from criteria_set_version v where v.id = version_id and drafts_set(v.criteria_set_id)))
  `.execute(db);
  await sql`
    create policy api_insert on version_edit for insert to thuocdo_api with check (
      person_id = (select current_person_id()) and exists (
        select 1 from criteria_set_version v
        where v.id = version_id and v.state in ('draft', 'in-consultation') and drafts_set(v.criteria_set_id)))
  `.execute(db);

  await sql`grant select on criteria_set, criteria_set_version to thuocdo_api, thuocdo_worker`.execute(
    db,
  );
  await sql`grant insert, update on criteria_set, criteria_set_version to thuocdo_api`.execute(db);
  await sql`grant select, insert on version_edit to thuocdo_api`.execute(db);
}
