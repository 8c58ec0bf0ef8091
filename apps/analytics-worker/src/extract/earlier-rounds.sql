-- The round before a snapshot's, the one of the same season a year before, and the first of all, where there are such.
-- In: $1 snapshot id   Out: one row per part (round_id, part: previous | same-season | first).
-- Such a round is of the same criteria set, frozen into a snapshot before this one, and called mostly the same units, or
-- units that went into these.
with recursive present as (
  select s.number, r.*, v.criteria_set_id,
    (select count(*) from round_unit u where u.round_id = r.id) as called
  from snapshot s
  join assessment_round r on r.id = s.round_id
  join criteria_set_version v on v.id = r.criteria_set_version_id
  where s.id = $1
), became as (
  select u.unit_id as ours, u.unit_id as theirs from round_unit u join present p on p.id = u.round_id
  union
  select b.ours, s.from_unit_id from became b join unit_succession s on s.to_unit_id = b.theirs
), earlier as (
  select distinct r.id as round_id, r.period_from, r.period_to
  from present p
  join criteria_set_version v on v.criteria_set_id = p.criteria_set_id
  join assessment_round r on r.criteria_set_version_id = v.id and r.simulated = p.simulated
    and r.id <> p.id and r.period_to < p.period_from
  join snapshot s on s.round_id = r.id and s.number < p.number
  where (
    select count(distinct b.ours) from round_unit u join became b on b.theirs = u.unit_id
    where u.round_id = r.id
  ) * 2 >= p.called and (
    select count(distinct u.unit_id) from round_unit u join became b on b.theirs = u.unit_id
    where u.round_id = r.id
  ) * 2 >= (select count(*) from round_unit u where u.round_id = r.id)
)
(select round_id::text, 'previous' as part from earlier order by period_to desc, round_id limit 1)
union all
(select round_id::text, 'same-season' from earlier
 where period_from = (select period_from - interval '1 year' from present) order by round_id limit 1)
union all
(select round_id::text, 'first' from earlier order by period_to, round_id limit 1)
