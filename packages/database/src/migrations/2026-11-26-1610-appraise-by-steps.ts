import { type Kysely, sql } from "kysely";

/** A level below the last passes a revision on with points of its own; a round may go on without such a level. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table appraisal
      drop constraint appraisal_decision_check,
      drop constraint appraisal_reason_check,
      add constraint appraisal_decision_check check (decision in ('returned', 'forwarded', 'approved')),
      add constraint appraisal_reason_check check (decision <> 'returned' or reason is not null)
  `.execute(db);
  await sql`
    comment on column appraisal.decision is 'returned; forwarded: passed on to the next level, which appraises anew; approved by the last level.'
  `.execute(db);
  await sql`
    create policy api_not_own_unit on appraisal as restrictive for insert to thuocdo_api
      with check (not exists (
        select 1 from role_assignment a
        where a.person_id = (select current_person_id()) and a.unit_id = appraisal.unit_id
          and a.valid_from <= current_date and (a.valid_until is null or now() < a.valid_until)))
  `.execute(db);

  await sql`
    create table ended_step (
      round_id uuid not null constraint ended_step_round_fkey references assessment_round (id),
      level text not null constraint ended_step_level_check check (level in ('district', 'city', 'ministry')),
      reason text not null constraint ended_step_reason_check check (reason is nfc normalized and reason ~ '\\S'),
      ended_at timestamptz not null,
      ended_by uuid not null constraint ended_step_ended_by_fkey references person (id),
      constraint ended_step_pkey primary key (round_id, level)
    )
  `.execute(db);
  await sql`
    comment on table ended_step is 'An appraising level that a round goes on without, with the reason; rows are only inserted.';
    comment on column ended_step.round_id is 'The round.';
    comment on column ended_step.level is 'The level: district, city, ministry.';
    comment on column ended_step.reason is 'Why, NFC.';
    comment on column ended_step.ended_at is 'When it was decided.';
    comment on column ended_step.ended_by is 'Who decided it.';
  `.execute(db);
  await sql`
    create trigger ended_step_insert_only before update or delete or truncate on ended_step
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`alter table ended_step enable row level security, force row level security`.execute(db);
  await sql`create policy owner_all on ended_step to thuocdo_owner using (true)`.execute(db);
  await sql`create policy worker_select on ended_step for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on ended_step for select to thuocdo_api
      using ((select current_person_id()) is not null)
  `.execute(db);
  await sql`
    create policy api_insert on ended_step for insert to thuocdo_api
      with check (ended_by = (select current_person_id()) and exists (
        select 1 from assessment_round r
        where r.id = round_id and acts_in_role('{administrator}', array[r.organiser_unit_id])))
  `.execute(db);
  await sql`grant select on ended_step to thuocdo_api, thuocdo_worker`.execute(db);
  await sql`grant insert on ended_step to thuocdo_api`.execute(db);
}
