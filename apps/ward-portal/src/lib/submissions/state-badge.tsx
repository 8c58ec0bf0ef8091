import type { SubmissionState } from "@thuocdo/submissions/submission-lifecycle";
import { stateLabels } from "#lib/submissions/messages.ts";
import classes from "#lib/submissions/state-badge.module.css";

export function StateBadge({ state }: { readonly state: SubmissionState }) {
  return (
    <span className={classes["badge"]} data-state={state}>
      {stateLabels[state]}
    </span>
  );
}
