import { type Kysely, sql } from "kysely";

/** One unit's answers in one round: a draft that changes, revisions and appraisals that never do. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table submission (
      id uuid default gen_random_uuid() constraint submission_pkey primary key,
      round_id uuid not null,
      unit_id uuid not null,
      scope_unit_ids uuid[] not null,
      state text not null default 'in-progress' constraint submission_state_check check (state in
        ('in-progress', 'submitted', 'under-appraisal', 'returned', 'approved', 'reopened')),
      draft_answers jsonb not null default '{"formatVersion": 1, "byIndicator": {}}',
      draft_stamps jsonb not null default '{}',
      draft_sequence integer not null default 0 constraint submission_draft_sequence_check check (draft_sequence >= 0),
      draft_saved_at timestamptz,
      draft_saved_by uuid constraint submission_draft_saved_by_fkey references person (id),
      current_revision integer not null default 0 constraint submission_current_revision_check check (current_revision >= 0),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint submission_round_unit_unique unique (round_id, unit_id),
      constraint submission_round_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id),
      constraint submission_scope_check check (scope_unit_ids[1] is not distinct from unit_id),
      constraint submission_sent_check check (current_revision > 0 or state = 'in-progress')
    )
  `.execute(db);
  await sql`create index submission_unit_index on submission (unit_id)`.execute(db);
  await sql`create index submission_scope_index on submission using gin (scope_unit_ids)`.execute(
    db,
  );
  await sql`
    comment on table submission is 'One unit''s answers in one round (hồ sơ). No row: not started.';
    comment on column submission.id is 'Own identity.';
    comment on column submission.round_id is 'The round.';
    comment on column submission.unit_id is 'The unit that answers.';
    comment on column submission.scope_unit_ids is 'The unit and the units above it as of the round. Set by trigger from round_unit.';
    comment on column submission.state is 'in-progress, submitted, under-appraisal, returned, approved, reopened.';
    comment on column submission.draft_answers is 'Answers as last saved on the server, not yet sent.';
    comment on column submission.draft_stamps is 'When each field was last changed, by save and by the clock of the device: two devices merge by field.';
    comment on column submission.draft_sequence is 'Counts saves, so that a stale device is noticed.';
    comment on column submission.draft_saved_at is 'When the draft was last saved.';
    comment on column submission.draft_saved_by is 'Who last saved it.';
    comment on column submission.current_revision is 'Number of the last revision sent; 0 before the first.';
    comment on column submission.created_at is 'When it was started.';
    comment on column submission.updated_at is 'Last change of draft or state.';
  `.execute(db);
  await sql`
    create function scope_submission() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and (new.round_id, new.unit_id) is distinct from (old.round_id, old.unit_id) then
        raise exception 'submission % stays with its round and unit', old.id using errcode = 'restrict_violation';
      end if;
      select r.scope_unit_ids into new.scope_unit_ids
        from round_unit r where r.round_id = new.round_id and r.unit_id = new.unit_id;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function scope_submission() is 'A submission has the scope of its unit in its round.'
  `.execute(db);
  await sql`
    create trigger submission_scope before insert or update of round_id, unit_id, scope_unit_ids on submission
      for each row execute function scope_submission()
  `.execute(db);

  await sql`
    create table revision (
      id uuid constraint revision_pkey primary key,
      submission_id uuid not null constraint revision_submission_fkey references submission (id),
      scope_unit_ids uuid[] not null,
      number integer not null constraint revision_number_check check (number > 0),
      answers jsonb not null,
      self_score jsonb not null,
      content_sha256 text not null constraint revision_content_sha256_check check (content_sha256 ~ '^[0-9a-f]{64}$'),
      submitted_at timestamptz not null,
      submitted_by uuid constraint revision_submitted_by_fkey references person (id),
      note text,
      constraint submission_revision_unique unique (submission_id, number)
    )
  `.execute(db);
  await sql`
    comment on table revision is 'An immutable sent state of a submission (lần nộp): 1, 2, …; inserted only.';
    comment on column revision.id is 'Made by the client, so that a repeated send is the same revision.';
    comment on column revision.submission_id is 'The submission.';
    comment on column revision.scope_unit_ids is 'As the submission''s. Set by trigger.';
    comment on column revision.number is '1, 2, … within the submission.';
    comment on column revision.answers is 'All answers as sent (format: Answers), evidence by SHA-256.';
    comment on column revision.self_score is 'Points, verdicts and level the answers earn (điểm tự chấm), in hundredths.';
    comment on column revision.content_sha256 is 'SHA-256 of the canonical content sent: the same id with other content is refused.';
    comment on column revision.submitted_at is 'Instant of sending.';
    comment on column revision.submitted_by is 'Who sent it.';
    comment on column revision.note is 'What the ward says of it.';
  `.execute(db);

  await sql`
    create table appraisal (
      id uuid default gen_random_uuid() constraint appraisal_pkey primary key,
      revision_id uuid not null constraint appraisal_revision_fkey references revision (id),
      submission_id uuid not null constraint appraisal_submission_fkey references submission (id),
      unit_id uuid not null,
      scope_unit_ids uuid[] not null,
      appraising_unit_id uuid not null constraint appraisal_appraising_unit_fkey references organisational_unit (id),
      decision text not null constraint appraisal_decision_check check (decision in ('returned', 'approved')),
      findings jsonb not null,
      appraised_score jsonb not null,
      reason text,
      appraised_at timestamptz not null,
      appraised_by uuid constraint appraisal_appraised_by_fkey references person (id),
      constraint appraisal_not_own_unit_check check (appraising_unit_id <> unit_id),
      constraint appraisal_above_check check (appraising_unit_id = any (scope_unit_ids)),
      constraint appraisal_reason_check check (decision = 'approved' or reason is not null)
    )
  `.execute(db);
  await sql`create index appraisal_revision_index on appraisal (revision_id)`.execute(db);
  await sql`create index appraisal_submission_index on appraisal (submission_id)`.execute(db);
  await sql`
    comment on table appraisal is 'Points and decision of a reviewing body on one revision (thẩm định); inserted only.';
    comment on column appraisal.id is 'Own identity.';
    comment on column appraisal.revision_id is 'The revision appraised.';
    comment on column appraisal.submission_id is 'Its submission. Set by trigger.';
    comment on column appraisal.unit_id is 'The unit appraised. Set by trigger.';
    comment on column appraisal.scope_unit_ids is 'As the submission''s. Set by trigger.';
    comment on column appraisal.appraising_unit_id is 'The reviewing body; never the unit itself.';
    comment on column appraisal.decision is 'returned or approved.';
    comment on column appraisal.findings is 'What was changed or remarked, by indicator, with reasons.';
    comment on column appraisal.appraised_score is 'Points after appraisal (điểm thẩm định), beside and never over the self-score.';
    comment on column appraisal.reason is 'Why it was returned.';
    comment on column appraisal.appraised_at is 'Instant of the decision.';
    comment on column appraisal.appraised_by is 'Who decided.';
  `.execute(db);

  await sql`
    create table appraisal_draft (
      revision_id uuid not null constraint appraisal_draft_revision_fkey references revision (id),
      appraising_unit_id uuid not null constraint appraisal_draft_appraising_unit_fkey references organisational_unit (id),
      findings jsonb not null,
      sequence integer not null default 1 constraint appraisal_draft_sequence_check check (sequence > 0),
      saved_at timestamptz not null,
      saved_by uuid constraint appraisal_draft_saved_by_fkey references person (id),
      constraint appraisal_draft_pkey primary key (revision_id, appraising_unit_id)
    )
  `.execute(db);
  await sql`
    comment on table appraisal_draft is 'An appraisal being written; seen by the reviewing body alone.';
    comment on column appraisal_draft.revision_id is 'The revision under appraisal.';
    comment on column appraisal_draft.appraising_unit_id is 'The reviewing body.';
    comment on column appraisal_draft.findings is 'As in appraisal.';
    comment on column appraisal_draft.sequence is 'Counts saves.';
    comment on column appraisal_draft.saved_at is 'When it was last saved.';
    comment on column appraisal_draft.saved_by is 'Who last saved it.';
  `.execute(db);

  await sql`
    create function inherit_submission() returns trigger language plpgsql as $$
    declare
      above submission;
      round_state text;
    begin
      if tg_table_name = 'appraisal' then
        select r.submission_id into new.submission_id from revision r where r.id = new.revision_id;
      end if;
      select * into above from submission s where s.id = new.submission_id;
      select r.state into round_state from assessment_round r where r.id = above.round_id;
      if round_state = 'frozen' then
        raise exception 'insert into % is refused: round % is frozen', tg_table_name, above.round_id
          using errcode = 'restrict_violation';
      end if;
      if tg_table_name = 'appraisal' then
        new.unit_id := above.unit_id;
      end if;
      new.scope_unit_ids := above.scope_unit_ids;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function inherit_submission() is 'Rows below a submission take its unit and scope; nobody passes their own. A frozen round takes no more.'
  `.execute(db);
  for (const table of ["revision", "appraisal"]) {
    await sql`
      create trigger ${sql.ref(`${table}_inherit`)} before insert on ${sql.table(table)}
        for each row execute function inherit_submission()
    `.execute(db);
    await sql`
      create trigger ${sql.ref(`${table}_insert_only`)} before update or delete or truncate on ${sql.table(table)}
        for each statement execute function forbid_change()
    `.execute(db);
    await sql`alter table ${sql.table(table)} enable always trigger ${sql.ref(`${table}_insert_only`)}`.execute(
      db,
    );
  }

  for (const table of ["submission", "revision", "appraisal"]) {
    await sql`alter table ${sql.table(table)} enable row level security, force row level security`.execute(
      db,
    );
    await sql`create policy owner_all on ${sql.table(table)} to thuocdo_owner using (true)`.execute(
      db,
    );
    await sql`create policy worker_select on ${sql.table(table)} for select to thuocdo_worker using (true)`.execute(
      db,
    );
    await sql`
      create policy api_select on ${sql.table(table)} for select to thuocdo_api
        using (scope_unit_ids && (select current_unit_ids()))
    `.execute(db);
    await sql`grant select on ${sql.table(table)} to thuocdo_api, thuocdo_worker`.execute(db);
    await sql`grant insert on ${sql.table(table)} to thuocdo_api`.execute(db);
  }
  await sql`
    create policy api_insert on submission for insert to thuocdo_api
      with check (unit_id = any ((select current_unit_ids())::uuid[]))
  `.execute(db);
  await sql`
    create policy api_update on submission for update to thuocdo_api
      using (scope_unit_ids && (select current_unit_ids()))
      with check (scope_unit_ids && (select current_unit_ids()))
  `.execute(db);
  await sql`grant update on submission to thuocdo_api`.execute(db);
  await sql`
    create policy api_insert on revision for insert to thuocdo_api
      with check (submitted_by = (select current_person_id()) and scope_unit_ids[1] = any ((select current_unit_ids())::uuid[]))
  `.execute(db);
  await sql`
    create policy api_insert on appraisal for insert to thuocdo_api
      with check (appraised_by = (select current_person_id()) and appraising_unit_id = any ((select current_unit_ids())::uuid[]))
  `.execute(db);

  await sql`alter table appraisal_draft enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on appraisal_draft to thuocdo_owner using (true)`.execute(db);
  await sql`
    create policy api_all on appraisal_draft to thuocdo_api
      using (appraising_unit_id = any ((select current_unit_ids())::uuid[]))
      with check (appraising_unit_id = any ((select current_unit_ids())::uuid[]) and exists (
        select 1 from revision r where r.id = revision_id and appraising_unit_id = any (r.scope_unit_ids)))
  `.execute(db);
  await sql`grant select, insert, update, delete on appraisal_draft to thuocdo_api`.execute(db);
}
