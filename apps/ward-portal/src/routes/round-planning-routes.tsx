import { useNavigate, useParams } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { QueryState } from "@thuocdo/ui/query-state";
import { ChangePlanPage, NewPlanPage } from "#features/round-planning/plan-page.tsx";
import { roundsQuery } from "#features/rounds/queries.ts";
import { NotFound } from "#routes/not-found.tsx";

export function NewPlanRoute() {
  return <NewPlanPage {...useWays()} />;
}

export function ChangePlanRoute() {
  const { roundId } = useParams({ from: "/rounds/$roundId/plan" });
  const rounds = useQuery(roundsQuery());
  const ways = useWays();
  return (
    <QueryState query={rounds}>
      {(items) => {
        const round = items.find(({ id }) => id === roundId);
        if (round === undefined) return <NotFound />;
        const { organiserUnitId } = round;
        return <ChangePlanPage roundId={roundId} organiserUnitId={organiserUnitId} {...ways} />;
      }}
    </QueryState>
  );
}

function useWays() {
  const navigate = useNavigate();
  return {
    onBack: () => void navigate({ to: "/rounds" }),
    onSaved: (roundId: string) => void navigate({ to: "/rounds/$roundId", params: { roundId } }),
  };
}
