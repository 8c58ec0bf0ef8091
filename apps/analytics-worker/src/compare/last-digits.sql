-- How often each digit ends a whole number of three to six digits that a unit typed; 100 is left out.
-- In: $round_id; unit, answer   Out: one row per city and digit (city_id, digit, figures).
select unit.city_id, right(answer.value, 1)::integer as digit, count(*)::integer as figures
from unit join answer using (revision_id)
where unit.round_id = $round_id and regexp_full_match(answer.value, '[1-9][0-9]{2,5}') and answer.value <> '100'
group by all order by all
