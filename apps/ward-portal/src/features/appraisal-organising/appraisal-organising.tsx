import type { AssessmentRound } from "@thuocdo/contract/rounds";
import { AppraisingSteps } from "#features/appraisal-organising/appraising-steps.tsx";
import { messages } from "#features/appraisal-organising/messages.ts";
import { SecondAppraisals } from "#features/appraisal-organising/second-appraisals.tsx";
import classes from "#features/appraisal-organising/appraisal-organising.module.css";

/** How a round is appraised, and what its organiser may do about it. */
export function AppraisalOrganising({
  round,
  onDifferences,
}: {
  readonly round: AssessmentRound;
  readonly onDifferences: (secondAppraisalId: string) => void;
}) {
  return (
    <section className={classes["section"]} aria-labelledby="appraisal-organising">
      <h2 id="appraisal-organising">{messages.title}</h2>
      <AppraisingSteps round={round} />
      <SecondAppraisals round={round} onDifferences={onDifferences} />
    </section>
  );
}
