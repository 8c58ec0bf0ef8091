import { useNavigate, useParams } from "@tanstack/react-router";
import { Part } from "@thuocdo/ui/part";
import { useSession } from "@thuocdo/ui/session";
import { FormPage } from "#features/answering/form-page.tsx";
import { messages } from "#routes/messages.ts";

/** Only what is approved is appealed: a form that is being filled in does without. */
async function loadAppeals() {
  return (await import("#features/appraisal/appeals/appeal-panel.tsx")).AppealPanel;
}

export function FormRoute() {
  const { submissionId } = useParams({ from: "/submissions/$submissionId" });
  const navigate = useNavigate();
  const { assignments } = useSession();
  // Who answers has a list to go back to; others came here from a board, or from a figure of the report.
  const answers = assignments.some(({ role }) => role === "ward-officer");
  const cameFrom = !answers && window.history.length > 1;
  return (
    <FormPage
      key={submissionId}
      submissionId={submissionId}
      back={answers ? messages.backToMine : messages.back}
      appeals={(submission, version) =>
        submission.state === "approved" && (
          <Part name="appeals" load={loadAppeals} props={{ submission, version }} />
        )
      }
      onBack={() => (cameFrom ? window.history.back() : void navigate({ to: "/" }))}
    />
  );
}
