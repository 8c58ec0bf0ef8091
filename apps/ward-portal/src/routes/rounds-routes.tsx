import { useNavigate, useParams } from "@tanstack/react-router";
import { AppraisalOrganising } from "#features/appraisal-organising/appraisal-organising.tsx";
import { BoardPage } from "#features/rounds/board-page.tsx";
import { RoundsPage } from "#features/rounds/rounds-page.tsx";

export function RoundsRoute() {
  const navigate = useNavigate();
  return (
    <RoundsPage
      onBoard={(roundId) => void navigate({ to: "/rounds/$roundId", params: { roundId } })}
      onPlan={(roundId) => void navigate({ to: "/rounds/$roundId/plan", params: { roundId } })}
      onNew={() => void navigate({ to: "/rounds/new" })}
    />
  );
}

export function BoardRoute() {
  const { roundId } = useParams({ from: "/rounds/$roundId" });
  const navigate = useNavigate();
  return (
    <BoardPage
      roundId={roundId}
      onBack={() => void navigate({ to: "/rounds" })}
      onPlan={(id) => void navigate({ to: "/rounds/$roundId/plan", params: { roundId: id } })}
      onLook={(submissionId) =>
        void navigate({ to: "/submissions/$submissionId", params: { submissionId } })
      }
      below={(round) => <AppraisalOrganising round={round} />}
    />
  );
}
