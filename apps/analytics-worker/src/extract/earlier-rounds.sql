-- The round before a snapshot's and the one of the same season a year before, where there are such.
-- In: $1 snapshot id   Out: one row per round (round_id, part: previous | same-season).
-- Such a round is of the same criteria set, frozen into a snapshot before this one, and called mostly the same units.
with present as (
  select s.number, r.*, v.criteria_set_id,
    (select count(*) from round_unit u where u.round_id = r.id) as called
  from snapshot s
  join assessment_round r on r.id = s.round_id
  join criteria_set_version v on v.id = r.criteria_set_version_id
  where s.id = $1
), earlier as (
  select distinct r.id as round_id, r.period_from, r.period_to
  from present p
  join criteria_set_version v on v.criteria_set_id = p.criteria_set_id
  join assessment_round r on r.criteria_set_version_id = v.id and r.simulated = p.simulated
    and r.id <> p.id and r.period_to < p.period_from
  join snapshot s on s.round_id = r.id and s.number < p.number
  where (
    select count(*) from round_unit theirs
    join round_unit ours on ours.unit_id = theirs.unit_id and ours.round_id = p.id
    where theirs.round_id = r.id
  ) * 2 >= greatest(p.called, (select count(*) from round_unit theirs where theirs.round_id = r.id))
)
(select round_id::text, 'previous' as part from earlier order by period_to desc, round_id limit 1)
union all
(select round_id::text, 'same-season' from earlier
 where period_from = (select period_from - interval '1 year' from present) order by round_id limit 1)
