-- One row per unit called to a round, with both scores as the service stored them.
-- In: $round_id; unit, stored_score   Out: UnitRow, by unit id.
select unit.unit_id, unit.code, unit.name, unit.district_name, coalesce(unit.city_id, '') as city_id,
  coalesce(unit.city_name, '') as city_name, unit.submission_id, unit.revision, unit.on_time, unit.state,
  own.score::varchar as self_score, theirs.score::varchar as appraised_score
from unit
left join stored_score own on own.subject_id = unit.revision_id and own.source = 'self'
left join stored_score theirs on theirs.subject_id = unit.appraisal_id and theirs.source = 'appraised'
where unit.round_id = $round_id
order by unit.unit_id
