-- The body that approved a unit's current revision, whoever changed the result after it, under the name that it had at the end of the period.
-- In: $1 round id   Out: one row per unit approved (unitId, id, name).
select s.unit_id as "unitId", decided.appraising_unit_id as id, coalesce(body.name, '') as name
from submission s
join assessment_round r on r.id = s.round_id
join revision sent on sent.submission_id = s.id and sent.number = s.current_revision
join lateral (
  select a.appraising_unit_id from appraisal a
  where a.revision_id = sent.id and a.decision = 'approved'
  order by a.appraised_at desc, a.id limit 1
) decided on true
left join lateral (
  select n.name from unit_name n
  where n.unit_id = decided.appraising_unit_id and n.valid_from <= r.period_to
  order by n.valid_from desc limit 1
) body on true
where s.round_id = $1 and s.state = 'approved'
order by s.unit_id
