import { type Kysely, sql } from "kysely";

/** A ward asks for an approval to be looked at again, once; what becomes of it is a decision of its own beside the approval. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table assessment_round add column appeal_days integer not null default 10
      constraint assessment_round_appeal_days_check check (appeal_days between 0 and 90)
  `.execute(db);
  await sql`
    comment on column assessment_round.appeal_days is 'For so many days after approval a unit may appeal; 0: not at all.'
  `.execute(db);
  await sql`
    alter table appraisal
      drop constraint appraisal_decision_check,
      drop constraint appraisal_reason_check,
      add constraint appraisal_decision_check check (decision in ('returned', 'forwarded', 'approved', 'amended')),
      add constraint appraisal_reason_check check (decision in ('approved', 'forwarded') or reason is not null)
  `.execute(db);
  await sql`
    comment on column appraisal.decision is 'returned; forwarded: passed on to the next level, which appraises anew; approved by the last level; amended: the result anew after an approval. The last of approved and amended is the result.'
  `.execute(db);

  await sql`
    create table appeal (
      id uuid constraint appeal_pkey primary key,
      appraisal_id uuid not null constraint appeal_appraisal_fkey references appraisal (id)
        constraint appeal_appraisal_unique unique,
      submission_id uuid not null,
      scope_unit_ids uuid[] not null,
      reasons jsonb not null constraint appeal_reasons_check check (reasons <> '{}'),
      made_at timestamptz not null,
      made_by uuid not null constraint appeal_made_by_fkey references person (id)
    )
  `.execute(db);
  await sql`create index appeal_submission_index on appeal (submission_id)`.execute(db);
  await sql`
    comment on table appeal is 'A unit asks for an approval to be looked at again (kiến nghị xem lại), once for each approval; inserted only.';
    comment on column appeal.id is 'Made by the client, so that a repeated send is the same appeal.';
    comment on column appeal.appraisal_id is 'The approval.';
    comment on column appeal.submission_id is 'Its submission. Set by trigger.';
    comment on column appeal.scope_unit_ids is 'As the submission''s. Set by trigger.';
    comment on column appeal.reasons is 'Why, by indicator.';
    comment on column appeal.made_at is 'When.';
    comment on column appeal.made_by is 'By whom.';
  `.execute(db);

  await sql`
    create table appeal_answer (
      appeal_id uuid constraint appeal_answer_pkey primary key constraint appeal_answer_appeal_fkey references appeal (id),
      submission_id uuid not null,
      scope_unit_ids uuid[] not null,
      answering_unit_id uuid not null constraint appeal_answer_unit_fkey references organisational_unit (id),
      outcomes jsonb not null,
      amending_appraisal_id uuid constraint appeal_answer_appraisal_fkey references appraisal (id),
      answered_at timestamptz not null,
      answered_by uuid not null constraint appeal_answer_answered_by_fkey references person (id),
      constraint appeal_answer_above_check check (answering_unit_id = any (scope_unit_ids[2:]))
    )
  `.execute(db);
  await sql`
    comment on table appeal_answer is 'The one answer to an appeal; inserted only.';
    comment on column appeal_answer.appeal_id is 'The appeal.';
    comment on column appeal_answer.submission_id is 'Its submission. Set by trigger.';
    comment on column appeal_answer.scope_unit_ids is 'As the submission''s. Set by trigger.';
    comment on column appeal_answer.answering_unit_id is 'The unit that answered; never the unit itself.';
    comment on column appeal_answer.outcomes is 'Kept or changed with the reason, by indicator.';
    comment on column appeal_answer.amending_appraisal_id is 'The result anew; null where all is kept.';
    comment on column appeal_answer.answered_at is 'When.';
    comment on column appeal_answer.answered_by is 'By whom.';
  `.execute(db);

  await sql`
    create function inherit_appealed() returns trigger language plpgsql as $$
    declare
      above submission;
      round_state text;
    begin
      if tg_table_name = 'appeal' then
        select a.submission_id into new.submission_id from appraisal a where a.id = new.appraisal_id;
      else
        select a.submission_id into new.submission_id from appeal a where a.id = new.appeal_id;
      end if;
      select * into above from submission s where s.id = new.submission_id;
      select r.state into round_state from assessment_round r where r.id = above.round_id;
      if round_state = 'frozen' then
        raise exception 'insert into % is refused: round % is frozen', tg_table_name, above.round_id
          using errcode = 'restrict_violation';
      end if;
      new.scope_unit_ids := above.scope_unit_ids;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function inherit_appealed() is 'Appeals and answers take the submission and scope of what they are about. A frozen round takes no more.'
  `.execute(db);
  for (const table of ["appeal", "appeal_answer"]) {
    await sql`
      create trigger ${sql.ref(`${table}_inherit`)} before insert on ${sql.table(table)}
        for each row execute function inherit_appealed()
    `.execute(db);
    await sql`
      create trigger ${sql.ref(`${table}_insert_only`)} before update or delete or truncate on ${sql.table(table)}
        for each statement execute function forbid_change()
    `.execute(db);
    await sql`alter table ${sql.table(table)} enable always trigger ${sql.ref(`${table}_insert_only`)}`.execute(
      db,
    );
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
    create policy api_insert on appeal for insert to thuocdo_api
      with check (made_by = (select current_person_id()) and acts_in_role('{ward-officer}', scope_unit_ids[1:1]))
  `.execute(db);
  await sql`
    create policy api_insert on appeal_answer for insert to thuocdo_api
      with check (answered_by = (select current_person_id())
        and acts_in_role('{appraiser}', array[answering_unit_id])
        and not exists (
          select 1 from role_assignment a
          where a.person_id = (select current_person_id()) and a.unit_id = appeal_answer.scope_unit_ids[1]
            and a.valid_from <= current_date and (a.valid_until is null or now() < a.valid_until)))
  `.execute(db);
}
