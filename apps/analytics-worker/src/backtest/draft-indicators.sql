-- Indicators of appraised units as the draft scores them.
-- In: subject_origin, indicator_score   Out: one row per unit and indicator (unit_id, indicator_id, state, hundredths).
select origin.unit_id, indicator_id, state, hundredths
from indicator_score join subject_origin origin using (subject_id) where origin.source = 'appraised'
