import { type Kysely, sql } from "kysely";

/** What two people found differently of one revision is settled once, by the head of those who appraised it or by a level above. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table appraisal
      drop constraint appraisal_decision_check,
      add constraint appraisal_decision_check
        check (decision in ('returned', 'forwarded', 'approved', 'amended', 'settled'))
  `.execute(db);
  await sql`
    comment on column appraisal.decision is 'returned; forwarded: passed on to the next level, which appraises anew; approved by the last level; amended: the result anew after an appeal; settled: the result anew where two people found differently. The last of approved, amended and settled is the result.'
  `.execute(db);

  await sql`
    create table second_settlement (
      id uuid constraint second_settlement_pkey primary key,
      second_appraisal_id uuid not null constraint second_settlement_appraisal_fkey references second_appraisal (id)
        constraint second_settlement_appraisal_unique unique,
      submission_id uuid not null,
      scope_unit_ids uuid[] not null,
      settling_unit_id uuid not null constraint second_settlement_unit_fkey references organisational_unit (id),
      outcomes jsonb not null constraint second_settlement_outcomes_check check (outcomes <> '{}'),
      settling_appraisal_id uuid constraint second_settlement_result_fkey references appraisal (id),
      settled_at timestamptz not null,
      settled_by uuid not null constraint second_settlement_settled_by_fkey references person (id),
      constraint second_settlement_above_check check (settling_unit_id = any (scope_unit_ids[2:]))
    )
  `.execute(db);
  await sql`create index second_settlement_submission_index on second_settlement (submission_id)`.execute(
    db,
  );
  await sql`
    comment on table second_settlement is 'What holds of the indicators that two people found differently (thống nhất sau phúc tra), once; both appraisals stay as they were. Inserted only.';
    comment on column second_settlement.id is 'Made by the client, so that a repeated send is the same settlement.';
    comment on column second_settlement.second_appraisal_id is 'The second appraisal, and by it the first.';
    comment on column second_settlement.submission_id is 'Its submission. Set by trigger.';
    comment on column second_settlement.scope_unit_ids is 'As the submission''s. Set by trigger.';
    comment on column second_settlement.settling_unit_id is 'The unit for which it was settled: that for which both appraised, or one above it.';
    comment on column second_settlement.outcomes is 'Kept, as the second found it, or otherwise, with the reason, by indicator.';
    comment on column second_settlement.settling_appraisal_id is 'The result anew; null where all is kept.';
    comment on column second_settlement.settled_at is 'When.';
    comment on column second_settlement.settled_by is 'By whom; had no hand in either appraisal.';
  `.execute(db);

  await sql`
    create function inherit_settled() returns trigger language plpgsql as $$
    declare
      round_state text;
    begin
      select d.submission_id, d.scope_unit_ids into new.submission_id, new.scope_unit_ids
        from second_appraisal d where d.id = new.second_appraisal_id;
      select r.state into round_state from submission s join assessment_round r on r.id = s.round_id
        where s.id = new.submission_id;
      if round_state = 'frozen' then
        raise exception 'insert into second_settlement is refused: the round is frozen' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function inherit_settled() is 'A settlement takes the submission and scope of what it is about. A frozen round takes no more.'
  `.execute(db);
  await sql`
    create trigger second_settlement_inherit before insert on second_settlement
      for each row execute function inherit_settled()
  `.execute(db);
  await sql`
    create trigger second_settlement_insert_only before update or delete or truncate on second_settlement
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`alter table second_settlement enable always trigger second_settlement_insert_only`.execute(
    db,
  );

  await sql`
    create function took_part_in(of_submission_id uuid) returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (
        select 1 from appraisal a
        where a.submission_id = of_submission_id and a.appraised_by = current_person_id() and a.decision <> 'settled'
      ) or exists (
        select 1 from second_appraisal d
        where d.submission_id = of_submission_id and d.person_id = current_person_id()
      ) or exists (
        select 1 from audit_log l
        where l.subject_kind = 'submission' and l.subject_id = of_submission_id::text
          and l.person_id = current_person_id() and l.act in ('start-appraisal', 'save-findings'));
    end
  `.execute(db);
  await sql`
    comment on function took_part_in(uuid) is 'Whether the acting person had a hand in the first appraisal of a submission or made the second. Reads past policies, answers for the acting person only.'
  `.execute(db);
  await sql`revoke execute on function took_part_in(uuid) from public`.execute(db);
  await sql`grant execute on function took_part_in(uuid) to thuocdo_api`.execute(db);

  await sql`alter table second_settlement enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on second_settlement to thuocdo_owner using (true)`.execute(db);
  await sql`create policy worker_select on second_settlement for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on second_settlement for select to thuocdo_api
      using (scope_unit_ids[2:] && (select current_unit_ids()))
  `.execute(db);
  await sql`
    create policy api_insert on second_settlement for insert to thuocdo_api
      with check (settled_by = (select current_person_id())
        and not took_part_in(submission_id)
        and exists (
          select 1 from second_appraisal d
          where d.id = second_appraisal_id and is_second_open(d.id)
            and array_position(scope_unit_ids, settling_unit_id) >= array_position(scope_unit_ids, d.appraising_unit_id)
            and (acts_in_role('{leader}', array[settling_unit_id])
              or (settling_unit_id <> d.appraising_unit_id and acts_in_role('{appraiser}', array[settling_unit_id]))))
        and not exists (
          select 1 from role_assignment a
          where a.person_id = (select current_person_id()) and a.unit_id = second_settlement.scope_unit_ids[1]
            and a.valid_from <= current_date and (a.valid_until is null or now() < a.valid_until)))
  `.execute(db);
  await sql`grant select on second_settlement to thuocdo_api, thuocdo_worker`.execute(db);
  await sql`grant insert on second_settlement to thuocdo_api`.execute(db);
}
