import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { AppraisalPage } from "#features/appraisal/appraisal-page.tsx";
import { SettlingPage } from "#features/appraisal/settling/settling-page.tsx";
import { QueuePage } from "#features/appraisal/queue/queue-page.tsx";

export function QueueRoute() {
  const navigate = useNavigate();
  const filter = useSearch({ from: "/appraisals/" });
  return (
    <QueuePage
      filter={filter}
      // Each letter typed is not a page of its own.
      onFilter={(search) => void navigate({ to: "/appraisals", search, replace: true })}
      onLook={(submissionId) =>
        void navigate({ to: "/submissions/$submissionId", params: { submissionId } })
      }
      onOpen={(submissionId) =>
        void navigate({ to: "/appraisals/$submissionId", params: { submissionId } })
      }
      onSettle={(secondAppraisalId) =>
        void navigate({ to: "/differences/$secondAppraisalId", params: { secondAppraisalId } })
      }
    />
  );
}

export function AppraisalRoute() {
  const { submissionId } = useParams({ from: "/appraisals/$submissionId" });
  const navigate = useNavigate();
  return (
    <AppraisalPage
      key={submissionId}
      submissionId={submissionId}
      onDone={() => void navigate({ to: "/appraisals" })}
    />
  );
}

export function DifferencesRoute() {
  const { secondAppraisalId } = useParams({ from: "/differences/$secondAppraisalId" });
  const navigate = useNavigate();
  return (
    <SettlingPage
      key={secondAppraisalId}
      secondAppraisalId={secondAppraisalId}
      onBack={(roundId) => void navigate({ to: "/rounds/$roundId", params: { roundId } })}
      onLook={(submissionId) =>
        void navigate({ to: "/submissions/$submissionId", params: { submissionId } })
      }
    />
  );
}
