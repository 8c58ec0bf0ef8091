-- One row per unit called to the rounds, whether it sent anything or not.
-- In: settings thuocdo.round_ids (uuid[]) and thuocdo.unit_ids (uuid[]; empty: all)   Out: unit(round_id, unit_id, code, name, type, class, district_name, city_id,
-- city_code, city_name, period_from, state, submission_id, revision_id, revision, on_time, appraisal_id,
-- scope_unit_ids parted by spaces).
-- Names and places are those of the last day of the period. `appraisal_id` is the approval of the current revision, or the last decision that amended it.
select u.round_id, u.unit_id, ward.code, ward.name, ward.type, ward.class,
  district.name as district_name,
  city.unit_id as city_id, city.code as city_code, city.name as city_name,
  r.period_from, coalesce(s.state, 'not-started') as state, s.id as submission_id,
  sent.id as revision_id, sent.number as revision,
  first_sent.submitted_at <= coalesce(u.extended_to, r.closes_at) as on_time,
  approval.id as appraisal_id, array_to_string(u.scope_unit_ids, ' ') as scope_unit_ids
from round_unit u
join assessment_round r on r.id = u.round_id
cross join lateral (
  select * from unit_name n where n.unit_id = u.unit_id and n.valid_from <= r.period_to
  order by n.valid_from desc limit 1
) ward
left join lateral (
  select * from unit_name n where n.unit_id = any (u.scope_unit_ids) and n.level = 'district'
    and n.valid_from <= r.period_to order by n.valid_from desc limit 1
) district on true
left join lateral (
  select * from unit_name n where n.unit_id = any (u.scope_unit_ids) and n.level = 'city'
    and n.valid_from <= r.period_to order by n.valid_from desc limit 1
) city on true
left join submission s on s.round_id = u.round_id and s.unit_id = u.unit_id
left join revision sent on sent.submission_id = s.id and sent.number = s.current_revision
left join revision first_sent on first_sent.submission_id = s.id and first_sent.number = 1
left join lateral (
  select a.id from appraisal a
  where a.revision_id = sent.id and a.decision in ('approved', 'amended', 'settled') and s.state = 'approved'
  order by a.appraised_at desc, a.decision <> 'approved' desc, a.id limit 1
) approval on true
where u.round_id = any (current_setting('thuocdo.round_ids')::uuid[])
  and coalesce(u.unit_id = any ((select nullif(current_setting('thuocdo.unit_ids', true), '')::uuid[])::uuid[]), true)
order by u.round_id, u.unit_id
