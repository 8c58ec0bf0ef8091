-- What a dataset keeps, one view per table, each row with whether it is simulated and with the round and the city it is
-- partitioned by, in a fixed order.
-- In: variables round_id, simulated; unit, answer, finding, subject_origin, the tables of the compiled version
-- Out: dataset_units, dataset_answers, dataset_findings, dataset_indicator_scores, dataset_criterion_scores,
-- dataset_group_scores, dataset_unit_scores.
create or replace temp view place as
select unit_id, code as unit_code, round_id as round, coalesce(city_code, 'none') as city,
  getvariable('simulated')::boolean as simulated
from unit where round_id = getvariable('round_id');

create or replace temp view dataset_units as
select unit.* exclude (round_id, city_code), simulated, round, city
from unit join place using (unit_id) where unit.round_id = getvariable('round_id') order by city, unit_code;

create or replace temp view dataset_answers as
select unit_code, answer.*, simulated, round, city
from answer join unit using (revision_id) join place using (unit_id)
where unit.round_id = getvariable('round_id') order by city, unit_code, indicator_id, field_key;

create or replace temp view dataset_findings as
select unit_code, finding.*, simulated, round, city
from finding join unit using (appraisal_id) join place using (unit_id)
where unit.round_id = getvariable('round_id') order by city, unit_code, indicator_id, field_key;

create or replace temp view dataset_indicator_scores as
select unit_code, source, score.* exclude (subject_id), simulated, round, city
from indicator_score score join subject_origin using (subject_id) join place using (unit_id)
order by city, unit_code, source, indicator_id;

create or replace temp view dataset_criterion_scores as
select unit_code, source, score.* exclude (subject_id), simulated, round, city
from criterion_score score join subject_origin using (subject_id) join place using (unit_id)
order by city, unit_code, source, criterion_id;

create or replace temp view dataset_group_scores as
select unit_code, source, score.* exclude (subject_id), simulated, round, city
from group_score score join subject_origin using (subject_id) join place using (unit_id)
order by city, unit_code, source, group_id;

create or replace temp view dataset_unit_scores as
select unit_code, source, score.* exclude (subject_id), simulated, round, city
from unit_score score join subject_origin using (subject_id) join place using (unit_id)
order by city, unit_code, source;
