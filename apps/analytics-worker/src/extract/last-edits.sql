-- When the answers of each unit were last changed, by the clock of the device; and who last saved the draft.
-- In: $1 round id   Out: one row per unit (unitId, account, deadline, edits: instants as JSON).
select s.unit_id as "unitId", coalesce(s.draft_saved_by::text, '') as account,
  coalesce(u.extended_to, r.closes_at) as deadline,
  coalesce((
    select jsonb_agg(stamp.value ->> 'at' order by stamp.key)
    from jsonb_each(s.draft_stamps) stamp where split_part(stamp.key, '/', 2) = 'value'), '[]') as edits
from submission s
join assessment_round r on r.id = s.round_id
join round_unit u on u.round_id = s.round_id and u.unit_id = s.unit_id
where s.round_id = $1 and s.current_revision > 0
order by s.unit_id
