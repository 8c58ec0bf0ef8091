-- What each unit answered, field by field: equal codes of one place are equal answers.
-- In: $round_id; unit, answer   Out: one row per unit and field (unit_id, place, code).
select unit.unit_id, (dense_rank() over (order by answer.indicator_id, answer.field_key) - 1)::integer as place,
  dense_rank() over (partition by answer.indicator_id, answer.field_key order by answer.value)::integer as code
from unit join answer using (revision_id)
where unit.round_id = $round_id and not starts_with(answer.field_key, '@')
order by unit.unit_id, place
