import type { CriterionScore } from "@thuocdo/criteria/score";
import { verdictLabels } from "#points/messages.ts";
import classes from "#points/points.module.css";

export function VerdictBadge({ verdict }: Pick<CriterionScore, "verdict">) {
  return (
    <span className={classes["verdict"]} data-verdict={verdict}>
      {verdictLabels[verdict]}
    </span>
  );
}
