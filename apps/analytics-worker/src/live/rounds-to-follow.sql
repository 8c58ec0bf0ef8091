-- Rounds whose live results do not tell what happened last, and rounds that are frozen and have live results still.
-- Out: FollowedRound, one row per round ("roundId", edition: 0 where nothing is stored, "isRead", "isFrozen").
select r.id as "roundId", coalesce(live.edition, 0) as edition, live.as_of is not null as "isRead",
  r.state = 'frozen' as "isFrozen"
from assessment_round r
left join analytics.live_round live on live.round_id = r.id
where r.state = 'frozen' and live.round_id is not null
  or r.state in ('open', 'closed') and coalesce(live.retry_at <= now(), true) and (
    live.as_of is null or exists (select from analytics.live_change c where c.round_id = r.id))
order by r.id
