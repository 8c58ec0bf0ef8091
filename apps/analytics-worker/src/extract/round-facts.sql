-- What a comparison stands on, one row per round.
-- In: $1 round ids   Out: RoundFacts. The number and instant are of the latest snapshot of the round; without one, the instant is that of the read.
select r.id as "roundId", r.title as "roundTitle", r.period_from::text as "periodFrom", r.period_to::text as "periodTo",
  r.simulated or v.simulated as simulated, v.document, v.id as "versionId", v.sha256 as "versionSha256", v.label as "versionLabel",
  v.decision_number as "decisionNumber", v.decided_on::text as "decidedOn",
  s.number as "snapshotNumber", coalesce(s.taken_at, now()) as "takenAt"
from assessment_round r
join criteria_set_version v on v.id = r.criteria_set_version_id
left join lateral (
  select number, taken_at from snapshot where round_id = r.id order by number desc limit 1
) s on true
where r.id = any ($1::uuid[])
