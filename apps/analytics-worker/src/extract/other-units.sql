-- Units that the round did not call, as the register has them on the last day of the period, with the answers that
-- each sent last, before the snapshot was taken, in any round of the same criteria set.
-- In: $1 round id   Out: one row per unit (type, class, cityId, cityName, answers: by indicator id, null where nothing was sent).
with present as (
  select r.*, v.criteria_set_id,
    (select max(s.taken_at) from snapshot s where s.round_id = r.id) as taken_at
  from assessment_round r
  join criteria_set_version v on v.id = r.criteria_set_version_id
  where r.id = $1
)
select ward.type, ward.class, city.unit_id as "cityId", city.name as "cityName",
  sent.answers -> 'byIndicator' as answers
from present p
join unit_name ward on ward.level = 'ward' and ward.valid_from <= p.period_to
  and (ward.valid_to is null or p.period_to < ward.valid_to)
join lateral (
  with recursive above as (
    select ward.unit_id
    union all
    select place.parent_id from above a
    join unit_placement place on place.unit_id = a.unit_id and place.valid_from <= p.period_to
      and (place.valid_to is null or p.period_to < place.valid_to)
  )
  select n.unit_id, n.name from above a
  join unit_name n on n.unit_id = a.unit_id and n.level = 'city' and n.valid_from <= p.period_to
    and (n.valid_to is null or p.period_to < n.valid_to)
  limit 1
) city on true
left join lateral (
  select r.answers from submission s
  join assessment_round o on o.id = s.round_id and o.simulated = p.simulated
  join criteria_set_version v on v.id = o.criteria_set_version_id and v.criteria_set_id = p.criteria_set_id
  join revision r on r.submission_id = s.id and (p.taken_at is null or r.submitted_at <= p.taken_at)
  where s.unit_id = ward.unit_id
  order by r.submitted_at desc, r.id limit 1
) sent on true
where not exists (select 1 from round_unit u where u.round_id = p.id and u.unit_id = ward.unit_id)
order by city.unit_id, ward.code
