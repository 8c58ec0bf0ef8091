-- What is to be scored: each current revision as the unit answered (self), each approval as the appraiser found
-- (appraised). A finding's value stands in place of the answer's; a decision on "không áp dụng" only where one was claimed.
-- In: variable round_id; unit, answer, finding
-- Out: subject_origin(subject_id, unit_id, source); subject and answer_value as the compiled version reads them.
create or replace temp table subject_origin as
select revision_id as subject_id, unit_id, 'self' as source
from unit where round_id = getvariable('round_id') and revision_id is not null
union all
select appraisal_id, unit_id, 'appraised'
from unit where round_id = getvariable('round_id') and appraisal_id is not null;

create or replace temp table subject as
select subject_id, unit.type as unit_type, unit.class as unit_class, unit.period_from
from subject_origin join unit using (unit_id) where unit.round_id = getvariable('round_id');

create or replace temp table answer_value as
with appraised as (
  select unit.appraisal_id, answer.*
  from unit join answer using (revision_id)
  where unit.round_id = getvariable('round_id') and unit.appraisal_id is not null
), found as (
  select finding.* from finding join unit using (appraisal_id) where unit.round_id = getvariable('round_id')
)
select revision_id as subject_id, indicator_id, field_key, value from answer
union all
select appraisal_id, indicator_id, field_key, coalesce(found.value, appraised.value)
from appraised full join found using (appraisal_id, indicator_id, field_key)
where not (field_key = '@not-applicable' and appraised.value is null);
