-- Files that stand beside the answers of a round.
-- In: $1 round id   Out: one row per file and indicator (hash, unitId, indicatorId).
select l.sha256 as hash, s.unit_id as "unitId", l.indicator_id as "indicatorId"
from submission s
join evidence_link l on l.submission_id = s.id
where s.round_id = $1 and s.current_revision > 0 and l.removed_at is null and l.indicator_id is not null
order by l.sha256, s.unit_id, l.indicator_id
