-- The scores of one period as they are given away: one view per table, by unit, source and place in the version.
-- In: variables round_id, simulated; unit, subject_origin, node(node_id, code, place), the tables of the compiled version
-- Out: out_unit_scores, out_group_scores, out_criterion_scores, out_indicator_scores.
create or replace temp view scored as
select round_id as period, unit.code as unit_code, source, subject_id
from subject_origin join unit using (unit_id) where round_id = getvariable('round_id');

create or replace temp view out_unit_scores as
select period, unit_code, source, score.* exclude (subject_id), getvariable('simulated')::boolean as simulated
from unit_score score join scored using (subject_id) order by unit_code, source;

create or replace temp view out_group_scores as
select period, unit_code, source, node.code as group_code, score.* exclude (subject_id),
  getvariable('simulated')::boolean as simulated
from group_score score join scored using (subject_id) join node on node.node_id = score.group_id
order by unit_code, source, node.place;

create or replace temp view out_criterion_scores as
select period, unit_code, source, node.code as criterion_code, score.* exclude (subject_id),
  getvariable('simulated')::boolean as simulated
from criterion_score score join scored using (subject_id) join node on node.node_id = score.criterion_id
order by unit_code, source, node.place;

create or replace temp view out_indicator_scores as
select period, unit_code, source, node.code as indicator_code, score.* exclude (subject_id),
  getvariable('simulated')::boolean as simulated
from indicator_score score join scored using (subject_id) join node on node.node_id = score.indicator_id
order by unit_code, source, node.place;
