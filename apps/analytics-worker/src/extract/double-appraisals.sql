-- Current revisions that a second person appraised without sight of the first, both done.
-- In: $1 round id   Out: one row per revision (first, second: scores as JSON).
select a.appraised_score as first, found.appraised_score as second
from submission s
join revision sent on sent.submission_id = s.id and sent.number = s.current_revision
join second_appraisal twice on twice.revision_id = sent.id
join second_finding found on found.second_appraisal_id = twice.id
join lateral (
  select approved.appraised_score from appraisal approved
  where approved.revision_id = sent.id and approved.decision = 'approved'
  order by approved.appraised_at desc, approved.id limit 1
) a on true
where s.round_id = $1 and s.state = 'approved' and found.appraised_score is not null
order by sent.id
