-- One row per field that the approval, or what last amended it, of a current revision of the first round corrected.
-- In: settings thuocdo.round_ids (uuid[]) and thuocdo.unit_ids (uuid[]; empty: all)   Out: finding(appraisal_id, revision_id, indicator_id, field_key, value).
select f.appraisal_id, f.revision_id, f.indicator_id, f.field_key, f.value
from submission s
join revision r on r.submission_id = s.id and r.number = s.current_revision
join lateral (
  select * from appraisal decided
  where decided.revision_id = r.id and decided.decision in ('approved', 'amended', 'settled')
  order by decided.appraised_at desc, decided.decision <> 'approved' desc, decided.id limit 1
) a on true
join finding_value f on f.appraisal_id = a.id
where s.round_id = (current_setting('thuocdo.round_ids')::uuid[])[1] and s.state = 'approved'
  and coalesce(s.unit_id = any ((select nullif(current_setting('thuocdo.unit_ids', true), '')::uuid[])::uuid[]), true)
order by f.appraisal_id, f.indicator_id, f.field_key
