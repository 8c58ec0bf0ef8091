-- The service's scores of one round laid flat, to stand against the computed ones.
-- In: variable round_id; stored_score   Out: stored_indicator_score, stored_criterion_score, stored_group_score, stored_unit_score.
create or replace temp table stored as
from stored_score where round_id = getvariable('round_id');

create or replace temp table stored_indicator_score as
select subject_id, unnest(from_json(score -> 'indicators', '[{"indicatorId": "VARCHAR", "state": "VARCHAR",
  "reason": "VARCHAR", "hundredths": "INTEGER", "minimumReached": "BOOLEAN", "met": "BOOLEAN"}]'), recursive := true)
from stored;

create or replace temp table stored_criterion_score as
select subject_id, unnest(from_json(score -> 'criteria', '[{"criterionId": "VARCHAR", "verdict": "VARCHAR",
  "hundredths": "INTEGER"}]'), recursive := true)
from stored;

create or replace temp table stored_group_score as
select subject_id, unnest(from_json(score -> 'groups', '[{"groupId": "VARCHAR", "hundredths": "INTEGER",
  "applicableMaxHundredths": "INTEGER"}]'), recursive := true)
from stored;

create or replace temp table stored_unit_score as
select subject_id, (score ->> 'bonusHundredths')::integer as bonus_hundredths,
  (score ->> 'totalHundredths')::integer as total_hundredths, (score ->> 'criteriaMet')::integer as criteria_met,
  (score ->> 'criteriaApplicable')::integer as criteria_applicable, (score ->> 'missing')::integer as missing,
  json_array_length(score -> 'knockOuts')::integer as knock_outs, score ->> 'level' as level
from stored;
