import type { Score } from "@thuocdo/criteria/score";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { formMessages } from "#form/messages.ts";
import classes from "#outline/outline.module.css";

/** The total so far: provisional while anything is missing, and then without a level. */
export function ScoreTotal({
  version,
  score,
  label,
}: {
  readonly version: CriteriaSetVersion;
  readonly score: Score;
  readonly label?: string | undefined;
}) {
  const level = version.classification.levels.find(({ key }) => key === score.level);
  return (
    <div className={classes["total"]}>
      <span className={classes["totalLabel"]}>
        {label ?? (score.missing > 0 ? formMessages.total : formMessages.totalFinal)}
      </span>
      <strong className={classes["totalPoints"]}>
        {formMessages.totalPoints(score.totalHundredths)}
      </strong>
      <span className={classes["totalLabel"]}>
        {formMessages.criteriaMet(score.criteriaMet, score.criteriaApplicable)}
      </span>
      {score.bonusHundredths > 0 && (
        <span className={classes["totalLabel"]}>{formMessages.bonus(score.bonusHundredths)}</span>
      )}
      {level !== undefined && (
        <span className={classes["level"]}>{formMessages.level(level.label)}</span>
      )}
    </div>
  );
}
