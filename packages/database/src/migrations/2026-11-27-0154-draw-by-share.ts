import { type Kysely, sql } from "kysely";

/** A sample is drawn by number or by share, of each city or of each district. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table appraisal_sample
      alter column per_city drop not null,
      add column percent integer constraint appraisal_sample_percent_check check (percent between 1 and 100),
      add column least integer constraint appraisal_sample_least_check check (least between 1 and 1000),
      add column within text not null default 'city'
        constraint appraisal_sample_within_check check (within in ('city', 'district')),
      add constraint appraisal_sample_size_check
        check ((per_city is null) = (percent is not null) and (percent is null) = (least is null))
  `.execute(db);
  await sql`
    comment on column appraisal_sample.per_city is 'How many were asked for in each city or district; null where by share.';
    comment on column appraisal_sample.percent is 'How many in a hundred of what was sent there, rounded up; null where by number.';
    comment on column appraisal_sample.least is 'No fewer than so many by share; null where by number.';
    comment on column appraisal_sample.within is 'city; district: of each district where there is one, of the city where not.';
    comment on column appraisal_sample.candidates is 'What was drawn from: revision, city, district, and the people who may appraise it.';
  `.execute(db);
  await sql`drop function second_candidates(uuid)`.execute(db);
  await sql`
    create function second_candidates(of_round_id uuid)
    returns table (revision_id uuid, city_id uuid, district_id uuid, appraising_unit_id uuid, person_ids uuid[])
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select sent.id, city.unit_id, district.unit_id, u.appraising_unit_ids[array_upper(u.appraising_unit_ids, 1)], array(
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
      left join unit_name district on district.unit_id = any (u.scope_unit_ids) and district.level = 'district'
        and district.valid_from <= r.period_to and (district.valid_to is null or r.period_to < district.valid_to)
      where u.round_id = of_round_id
        and acts_in_role('{administrator}', array[r.organiser_unit_id])
        and s.state in ('submitted', 'under-appraisal', 'approved')
        and not exists (select 1 from second_appraisal done where done.submission_id = s.id);
    end
  `.execute(db);
  await sql`
    comment on function second_candidates(uuid) is 'Revisions of a round that may be appraised a second time, where they stand, and by whom, for those who organise it. Reads past policies: who had a hand in the first is known to the database alone.'
  `.execute(db);
  await sql`revoke execute on function second_candidates(uuid) from public`.execute(db);
  await sql`grant execute on function second_candidates(uuid) to thuocdo_api`.execute(db);
}
