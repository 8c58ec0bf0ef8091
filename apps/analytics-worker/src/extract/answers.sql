-- One row per field answered in a current revision of the first round.
-- In: settings thuocdo.round_ids (uuid[]) and thuocdo.unit_ids (uuid[]; empty: all)   Out: answer(revision_id, indicator_id, field_key, value).
select a.revision_id, a.indicator_id, a.field_key, a.value
from submission s
join revision r on r.submission_id = s.id and r.number = s.current_revision
join answer_value a on a.revision_id = r.id
where s.round_id = (current_setting('thuocdo.round_ids')::uuid[])[1]
  and coalesce(s.unit_id = any ((select nullif(current_setting('thuocdo.unit_ids', true), '')::uuid[])::uuid[]), true)
order by a.revision_id, a.indicator_id, a.field_key
