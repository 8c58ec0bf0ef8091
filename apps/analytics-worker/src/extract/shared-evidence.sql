-- Files that a reviewer explained once: circulars that all may share. They are flagged no more, in any round.
-- Out: one row per file (hash).
select distinct substr(last.flag_key, length('evidence-reuse:') + 1) as hash
from (
  select distinct on (snapshot_id, flag_key) flag_key, outcome from flag_outcome
  where flag_key like 'evidence-reuse:%' order by snapshot_id, flag_key, sequence desc
) last
where last.outcome = 'explained'
order by hash
