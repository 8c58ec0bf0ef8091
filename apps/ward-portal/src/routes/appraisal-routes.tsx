import { useNavigate, useParams } from "@tanstack/react-router";
import { AppraisalPage } from "#features/appraisal/appraisal-page.tsx";
import { QueuePage } from "#features/appraisal/queue-page.tsx";

export function QueueRoute() {
  const navigate = useNavigate();
  return (
    <QueuePage
      onOpen={(submissionId) =>
        void navigate({ to: "/appraisals/$submissionId", params: { submissionId } })
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
