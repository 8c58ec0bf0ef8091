import { useNavigate, useParams } from "@tanstack/react-router";
import { useSession } from "@thuocdo/ui/session";
import { Unsettled } from "#features/appraisal/settling/unsettled.tsx";
import { AppraisalOrganising } from "#features/appraisal-organising/appraisal-organising.tsx";
import { BoardPage } from "#features/rounds/board-page.tsx";
import { RoundsPage } from "#features/rounds/rounds-page.tsx";

export function RoundsRoute() {
  const navigate = useNavigate();
  const isHead = useSession().assignments.some(({ role }) => role === "leader");
  return (
    <>
      {isHead && (
        <Unsettled
          onOpen={(secondAppraisalId) =>
            void navigate({ to: "/differences/$secondAppraisalId", params: { secondAppraisalId } })
          }
        />
      )}
      <RoundsPage
        onBoard={(roundId) => void navigate({ to: "/rounds/$roundId", params: { roundId } })}
        onPlan={(roundId) => void navigate({ to: "/rounds/$roundId/plan", params: { roundId } })}
        onNew={() => void navigate({ to: "/rounds/new" })}
      />
    </>
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
      below={(round) => (
        <AppraisalOrganising
          round={round}
          onDifferences={(secondAppraisalId) =>
            void navigate({ to: "/differences/$secondAppraisalId", params: { secondAppraisalId } })
          }
        />
      )}
    />
  );
}
