-- Criteria of appraised units as the draft scores them.
-- In: subject_origin, criterion_score   Out: one row per unit and criterion (unit_id, criterion_id, verdict, hundredths).
select origin.unit_id, criterion_id, verdict, hundredths
from criterion_score join subject_origin origin using (subject_id) where origin.source = 'appraised'
