import type { Indicator } from "@thuocdo/criteria/indicator";
import { maximumHundredths } from "@thuocdo/criteria/rule";
import type { IndicatorScore } from "@thuocdo/criteria/score";
import { pointsMessages, stateLabel } from "#points/messages.ts";
import classes from "#points/points.module.css";

/** Points of one indicator, or why it has none, in a word. */
export function PointsBadge({
  indicator,
  score,
}: {
  readonly indicator: Indicator;
  readonly score: IndicatorScore;
}) {
  return (
    <span className={classes["badge"]}>
      {score.minimumReached === false && (
        <span className={classes["warning"]}>{pointsMessages.belowMinimum}</span>
      )}
      {score.state !== "scored" && (
        <span className={classes["state"]} data-state={score.state}>
          {stateLabel(score.state)}
        </span>
      )}
      <span className={classes["points"]}>{pointsText(indicator, score)}</span>
    </span>
  );
}

function pointsText({ rule }: Indicator, { hundredths, met }: IndicatorScore): string {
  const maximum = maximumHundredths(rule);
  if (hundredths === null) return maximum === 0 ? "" : pointsMessages.unscored(maximum);
  if (rule.kind === "bonus") return pointsMessages.bonus(hundredths);
  // A condition without points (điểm liệt) is only met or not.
  return maximum === 0 ? pointsMessages.gate(met === true) : pointsMessages.of(hundredths, maximum);
}
