-- One row per result that the service and DuckDB do not agree on; none when they do.
-- In: stored_* and the tables of the compiled version   Out: Difference(what, subject_id, node_id, stored, computed).
with indicator as (
  select 'indicator' as what, subject_id, indicator_id as node_id, true as present,
    concat_ws(' ', state, reason, hundredths, minimum_reached, met) as said,
    (state, reason, hundredths, minimum_reached, met) as facts
  from indicator_score
), stored_indicator as (
  select subject_id, indicatorId as node_id, true as present,
    concat_ws(' ', state, reason, hundredths, minimumReached, met) as said,
    (state, reason, hundredths, minimumReached, met) as facts
  from stored_indicator_score
), criterion as (
  select 'criterion' as what, subject_id, criterion_id as node_id, true as present,
    concat_ws(' ', verdict, hundredths) as said, (verdict, hundredths) as facts
  from criterion_score
), stored_criterion as (
  select subject_id, criterionId as node_id, true as present,
    concat_ws(' ', verdict, hundredths) as said, (verdict, hundredths) as facts
  from stored_criterion_score
), grouped as (
  select 'group' as what, subject_id, group_id as node_id, true as present,
    concat_ws(' ', hundredths, 'of', applicable_max_hundredths) as said, (hundredths, applicable_max_hundredths) as facts
  from group_score
), stored_grouped as (
  select subject_id, groupId as node_id, true as present,
    concat_ws(' ', hundredths, 'of', applicableMaxHundredths) as said, (hundredths, applicableMaxHundredths) as facts
  from stored_group_score
), total as (
  select 'unit' as what, subject_id, '' as node_id, true as present,
    concat_ws(' ', total_hundredths, bonus_hundredths, criteria_met, criteria_applicable, missing, knock_outs, level) as said,
    (total_hundredths, bonus_hundredths, criteria_met, criteria_applicable, missing, knock_outs, level) as facts
  from unit_score
), stored_total as (
  select subject_id, '' as node_id, true as present,
    concat_ws(' ', total_hundredths, bonus_hundredths, criteria_met, criteria_applicable, missing, knock_outs, level) as said,
    (total_hundredths, bonus_hundredths, criteria_met, criteria_applicable, missing, knock_outs, level) as facts
  from stored_unit_score
), found as (
  select 'indicator' as what, subject_id, node_id, s.said as stored, c.said as computed
  from stored_indicator s full join indicator c using (subject_id, node_id)
  where s.present is distinct from c.present or s.facts::varchar is distinct from c.facts::varchar
  union all
  select 'criterion', subject_id, node_id, s.said, c.said
  from stored_criterion s full join criterion c using (subject_id, node_id)
  where s.present is distinct from c.present or s.facts::varchar is distinct from c.facts::varchar
  union all
  select 'group', subject_id, node_id, s.said, c.said
  from stored_grouped s full join grouped c using (subject_id, node_id)
  where s.present is distinct from c.present or s.facts::varchar is distinct from c.facts::varchar
  union all
  select 'unit', subject_id, node_id, s.said, c.said
  from stored_total s full join total c using (subject_id, node_id)
  where s.present is distinct from c.present or s.facts::varchar is distinct from c.facts::varchar
)
select found.what, coalesce(unit.code, found.subject_id) as unit_code, coalesce(origin.source, '') as source,
  found.node_id, coalesce(found.stored, '') as stored, coalesce(found.computed, '') as computed
from found
left join subject_origin origin using (subject_id)
left join unit on unit.unit_id = origin.unit_id and unit.round_id = getvariable('round_id')
order by unit_code, source, what, node_id
