import { type Kysely, sql } from "kysely";

/** A drawn sample is appraised a second time by another person; neither sees the other's findings until both are done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table appraisal_sample (
      id uuid constraint appraisal_sample_pkey primary key,
      round_id uuid not null constraint appraisal_sample_round_fkey references assessment_round (id),
      seed integer not null,
      per_city integer not null constraint appraisal_sample_per_city_check check (per_city between 1 and 1000),
      candidates jsonb not null,
      drawn_at timestamptz not null,
      drawn_by uuid not null constraint appraisal_sample_drawn_by_fkey references person (id)
    )
  `.execute(db);
  await sql`
    comment on table appraisal_sample is 'A draw of revisions to be appraised a second time; with seed and candidates it can be drawn again. Inserted only.';
    comment on column appraisal_sample.id is 'Made by the client, so that a repeated draw is the same.';
    comment on column appraisal_sample.round_id is 'The round.';
    comment on column appraisal_sample.seed is 'Of the random numbers.';
    comment on column appraisal_sample.per_city is 'How many were asked for in each city.';
    comment on column appraisal_sample.candidates is 'What was drawn from: revision, city, and the people who may appraise it.';
    comment on column appraisal_sample.drawn_at is 'When.';
    comment on column appraisal_sample.drawn_by is 'By whom.';
  `.execute(db);
  await sql`
    create table second_appraisal (
      id uuid default gen_random_uuid() constraint second_appraisal_pkey primary key,
      sample_id uuid not null constraint second_appraisal_sample_fkey references appraisal_sample (id),
      revision_id uuid not null constraint second_appraisal_revision_fkey references revision (id)
        constraint second_appraisal_revision_unique unique,
      submission_id uuid not null,
      scope_unit_ids uuid[] not null,
      appraising_unit_id uuid not null constraint second_appraisal_unit_fkey references organisational_unit (id),
      person_id uuid not null constraint second_appraisal_person_fkey references person (id),
      done_at timestamptz
    )
  `.execute(db);
  await sql`create index second_appraisal_person_index on second_appraisal (person_id)`.execute(db);
  await sql`create index second_appraisal_submission_index on second_appraisal (submission_id)`.execute(
    db,
  );
  await sql`
    comment on table second_appraisal is 'A revision drawn to be appraised a second time (phúc tra), and by whom.';
    comment on column second_appraisal.id is 'Own identity.';
    comment on column second_appraisal.sample_id is 'The draw.';
    comment on column second_appraisal.revision_id is 'The revision.';
    comment on column second_appraisal.submission_id is 'Its submission. Set by trigger.';
    comment on column second_appraisal.scope_unit_ids is 'As the submission''s. Set by trigger.';
    comment on column second_appraisal.appraising_unit_id is 'The unit of the last step, for which both appraise.';
    comment on column second_appraisal.person_id is 'Who appraises it a second time; had no hand in the first.';
    comment on column second_appraisal.done_at is 'When the second appraisal was finished; it does not change after.';
  `.execute(db);
  await sql`
    create table second_finding (
      second_appraisal_id uuid constraint second_finding_pkey primary key
        constraint second_finding_appraisal_fkey references second_appraisal (id),
      findings jsonb not null,
      sequence integer not null default 1 constraint second_finding_sequence_check check (sequence > 0),
      saved_at timestamptz not null,
      appraised_score jsonb
    )
  `.execute(db);
  await sql`
    comment on table second_finding is 'What the second person finds; seen by nobody else until both are done.';
    comment on column second_finding.second_appraisal_id is 'The second appraisal.';
    comment on column second_finding.findings is 'As in appraisal.';
    comment on column second_finding.sequence is 'Counts saves.';
    comment on column second_finding.saved_at is 'When it was last saved.';
    comment on column second_finding.appraised_score is 'Points as found; null until done.';
  `.execute(db);

  await sql`
    create function guard_second_appraisal() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        select r.submission_id, r.scope_unit_ids into new.submission_id, new.scope_unit_ids
          from revision r where r.id = new.revision_id;
        if exists (
          select 1 from role_assignment a where a.person_id = new.person_id and a.unit_id = new.scope_unit_ids[1]
        ) or exists (
          select 1 from appraisal a where a.submission_id = new.submission_id and a.appraised_by = new.person_id
        ) or exists (
          select 1 from audit_log l
          where l.subject_kind = 'submission' and l.subject_id = new.submission_id::text and l.person_id = new.person_id
            and l.act in ('start-appraisal', 'save-findings')
        ) then
          raise exception 'person % had a hand in submission %', new.person_id, new.submission_id
            using errcode = 'restrict_violation';
        end if;
      elsif old.done_at is not null or (to_jsonb(new) - 'done_at') is distinct from (to_jsonb(old) - 'done_at') then
        raise exception 'second appraisal % stays as it is', old.id using errcode = 'restrict_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`alter function guard_second_appraisal() security definer set search_path = public, pg_temp`.execute(
    db,
  );
  await sql`
    comment on function guard_second_appraisal() is 'Who had a hand in the first appraisal (by the audit log: findings are saved for the unit, and keep only who saved last), or is of the unit, makes no second one; a finished one stays as it is. Reads past policies.'
  `.execute(db);
  await sql`
    create trigger second_appraisal_guard before insert or update on second_appraisal
      for each row execute function guard_second_appraisal()
  `.execute(db);
  await sql`
    create trigger second_appraisal_kept before delete or truncate on second_appraisal
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`
    create trigger appraisal_sample_insert_only before update or delete or truncate on appraisal_sample
      for each statement execute function forbid_change()
  `.execute(db);

  await sql`
    create function is_second_open(of_second_id uuid) returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (
        select 1 from second_appraisal s
        join appraisal a on a.revision_id = s.revision_id and a.appraising_unit_id = s.appraising_unit_id
        where s.id = of_second_id and s.done_at is not null);
    end
  `.execute(db);
  await sql`
    comment on function is_second_open(uuid) is 'Whether both appraisals are decided, so that each may be seen by the other. Reads past policies, tells nothing else.'
  `.execute(db);
  await sql`
    create function is_blind_to(of_submission_id uuid) returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (
        select 1 from second_appraisal s
        where s.submission_id = of_submission_id and s.person_id = current_person_id() and not is_second_open(s.id));
    end
  `.execute(db);
  await sql`
    comment on function is_blind_to(uuid) is 'Whether the acting person is to appraise a submission a second time without sight of the first. Reads past policies, answers for the acting person only.'
  `.execute(db);
  await sql`
    create policy api_blind on appraisal as restrictive for select to thuocdo_api
      using (not is_blind_to(submission_id))
  `.execute(db);
  await sql`
    create policy api_blind on appraisal_draft as restrictive for all to thuocdo_api
      using (not exists (
        select 1 from revision r where r.id = appraisal_draft.revision_id and is_blind_to(r.submission_id)))
  `.execute(db);

  await sql`
    create function second_candidates(of_round_id uuid)
    returns table (revision_id uuid, city_id uuid, appraising_unit_id uuid, person_ids uuid[])
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select sent.id, city.unit_id, u.appraising_unit_ids[array_upper(u.appraising_unit_ids, 1)], array(
        select distinct p.person_id from role_assignment p
        where p.unit_id = u.appraising_unit_ids[array_upper(u.appraising_unit_ids, 1)]
          and p.role = 'appraiser' and p.valid_from <= current_date
          and (p.valid_until is null or now() < p.valid_until)
          and not exists (
            select 1 from role_assignment own where own.person_id = p.person_id and own.unit_id = u.unit_id)
          and not exists (
            select 1 from appraisal a where a.submission_id = s.id and a.appraised_by = p.person_id)
          and not exists (
            select 1 from audit_log l
            where l.subject_kind = 'submission' and l.subject_id = s.id::text and l.person_id = p.person_id
              and l.act in ('start-appraisal', 'save-findings'))
        order by p.person_id)
      from round_unit u
      join assessment_round r on r.id = u.round_id
      join submission s on s.round_id = u.round_id and s.unit_id = u.unit_id
      join revision sent on sent.submission_id = s.id and sent.number = s.current_revision
      join unit_name city on city.unit_id = any (u.scope_unit_ids) and city.level = 'city'
        and city.valid_from <= r.period_to and (city.valid_to is null or r.period_to < city.valid_to)
      where u.round_id = of_round_id
        and acts_in_role('{administrator}', array[r.organiser_unit_id])
        and s.state in ('submitted', 'under-appraisal', 'approved')
        and not exists (select 1 from second_appraisal done where done.submission_id = s.id);
    end
  `.execute(db);
  await sql`
    comment on function second_candidates(uuid) is 'Revisions of a round that may be appraised a second time, and by whom, for those who organise it. Reads past policies: who had a hand in the first is known to the database alone.'
  `.execute(db);
  await sql`revoke execute on function is_second_open(uuid), is_blind_to(uuid), second_candidates(uuid) from public`.execute(
    db,
  );
  await sql`grant execute on function is_second_open(uuid), is_blind_to(uuid), second_candidates(uuid) to thuocdo_api`.execute(
    db,
  );

  for (const table of ["appraisal_sample", "second_appraisal", "second_finding"]) {
    await sql`alter table ${sql.table(table)} enable row level security, force row level security`.execute(
      db,
    );
    await sql`create policy owner_all on ${sql.table(table)} to thuocdo_owner using (true)`.execute(
      db,
    );
    await sql`create policy worker_select on ${sql.table(table)} for select to thuocdo_worker using (true)`.execute(
      db,
    );
    await sql`grant select on ${sql.table(table)} to thuocdo_api, thuocdo_worker`.execute(db);
    await sql`grant insert on ${sql.table(table)} to thuocdo_api`.execute(db);
  }
  await sql`grant update on second_appraisal, second_finding to thuocdo_api`.execute(db);
  const organises = sql`exists (
    select 1 from assessment_round r where r.id = round_id and acts_in_role('{administrator}', array[r.organiser_unit_id]))`;
  await sql`create policy api_select on appraisal_sample for select to thuocdo_api using (${organises})`.execute(
    db,
  );
  await sql`
    create policy api_insert on appraisal_sample for insert to thuocdo_api
      with check (drawn_by = (select current_person_id()) and ${organises})
  `.execute(db);
  await sql`
    create policy api_select on second_appraisal for select to thuocdo_api
      using (person_id = (select current_person_id())
        or exists (select 1 from appraisal_sample d where d.id = sample_id)
        or (scope_unit_ids[2:] && (select current_unit_ids()) and is_second_open(id)))
  `.execute(db);
  await sql`
    create policy api_insert on second_appraisal for insert to thuocdo_api
      with check (exists (select 1 from appraisal_sample d where d.id = sample_id))
  `.execute(db);
  await sql`
    create policy api_update on second_appraisal for update to thuocdo_api
      using (person_id = (select current_person_id()) and done_at is null)
      with check (person_id = (select current_person_id()))
  `.execute(db);
  const own = sql`exists (
    select 1 from second_appraisal s
    where s.id = second_appraisal_id and s.person_id = (select current_person_id()) and s.done_at is null)`;
  await sql`
    create policy api_select on second_finding for select to thuocdo_api
      using (exists (
        select 1 from second_appraisal s where s.id = second_appraisal_id
          and (s.person_id = (select current_person_id()) or is_second_open(s.id))))
  `.execute(db);
  await sql`create policy api_insert on second_finding for insert to thuocdo_api with check (${own})`.execute(
    db,
  );
  await sql`
    create policy api_update on second_finding for update to thuocdo_api using (${own}) with check (${own})
  `.execute(db);
}
