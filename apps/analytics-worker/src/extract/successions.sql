-- What became of units up to the end of the latest of the rounds.
-- In: $1 round ids   Out: one row per step (fromUnitId, toUnitId, effectiveOn).
select from_unit_id as "fromUnitId", to_unit_id as "toUnitId", effective_on::text as "effectiveOn"
from unit_succession
where effective_on <= (select max(period_to) from assessment_round where id = any ($1::uuid[]))
order by effective_on, from_unit_id, to_unit_id
