-- A round as the tables of a plain folder: what `thuocdo compare` reads.
-- In: variables round_id, plain_period; unit, answer, finding, node
-- Out: plain_units, plain_answers. Every row of an appraised unit has an appraised value; a decision on "không áp dụng" only where one was claimed.
create or replace temp view plain_units as
select code as unit_code, name, type, class, district_name, coalesce(city_code, '-') as city_code,
  coalesce(city_name, '-') as city_name
from unit where round_id = getvariable('round_id') order by unit_code;

create or replace temp view plain_answers as
with own as (
  select unit.code as unit_code, unit.appraisal_id, answer.indicator_id, answer.field_key, answer.value
  from unit join answer using (revision_id) where unit.round_id = getvariable('round_id')
), found as (
  select unit.code as unit_code, unit.appraisal_id, finding.indicator_id, finding.field_key, finding.value as appraised
  from unit join finding using (appraisal_id) where unit.round_id = getvariable('round_id')
), laid as (
  select unit_code, coalesce(own.appraisal_id, found.appraisal_id) as appraisal_id, indicator_id, field_key, value, appraised
  from own full join found using (unit_code, indicator_id, field_key)
  where not (field_key = '@not-applicable' and value is null)
)
select unit_code, getvariable('plain_period') as period, node.code as indicator_code, field_key as input_key, value,
  case when appraisal_id is not null then coalesce(appraised, value) end as appraised_value
from laid join node on node.node_id = laid.indicator_id
order by unit_code, node.place, field_key;
