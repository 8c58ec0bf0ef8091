import { submissionStateLabels } from "@thuocdo/submissions/state-labels";
import type { SubmissionState } from "@thuocdo/submissions/submission-lifecycle";
import classes from "#lib/submissions/state-badge.module.css";

export function StateBadge({ state }: { readonly state: SubmissionState }) {
  return (
    <span className={classes["badge"]} data-state={state}>
      {submissionStateLabels[state]}
    </span>
  );
}
