-- One row per score that the service stored: of each current revision (self) and the approval of one, or what last amended it (appraised).
-- In: settings thuocdo.round_ids (uuid[]) and thuocdo.unit_ids (uuid[]; empty: all)   Out: stored_score(round_id, subject_id, unit_id, source, score as JSON).
select s.round_id, r.id as subject_id, s.unit_id, 'self' as source, r.self_score as score
from submission s join revision r on r.submission_id = s.id and r.number = s.current_revision
where s.round_id = any (current_setting('thuocdo.round_ids')::uuid[])
  and coalesce(s.unit_id = any ((select nullif(current_setting('thuocdo.unit_ids', true), '')::uuid[])::uuid[]), true)
union all
select s.round_id, a.id, s.unit_id, 'appraised', a.appraised_score
from submission s
join revision r on r.submission_id = s.id and r.number = s.current_revision
join lateral (
  select * from appraisal decided
  where decided.revision_id = r.id and decided.decision in ('approved', 'amended', 'settled')
  order by decided.appraised_at desc, decided.decision <> 'approved' desc, decided.id limit 1
) a on true
where s.round_id = any (current_setting('thuocdo.round_ids')::uuid[]) and s.state = 'approved'
  and coalesce(s.unit_id = any ((select nullif(current_setting('thuocdo.unit_ids', true), '')::uuid[])::uuid[]), true)
order by 1, 3, 4, 2
