import type { Indicator } from "@thuocdo/criteria/indicator";
import type { TrailStep } from "@thuocdo/criteria/trail";
import { stepSentence } from "#trail/messages.ts";
import classes from "#trail/trail.module.css";

export interface ScoreTrailProps {
  readonly indicator: Indicator;
  readonly trail: readonly TrailStep[];
}

/** Every step from answer to points, in the order taken. */
export function ScoreTrail({ indicator, trail }: ScoreTrailProps) {
  return (
    <ol className={classes["trail"]}>
      {trail.filter(isWorthSaying).map((step, at) => (
        <li key={at}>{stepSentence(indicator, step)}</li>
      ))}
    </ol>
  );
}

/** Rounding what is round already changes nothing; where nothing is given, the next step says so. */
function isWorthSaying(step: TrailStep): boolean {
  if (step.step === "input") return Object.keys(step.fields).length > 0;
  return step.step !== "round" || step.exact !== step.points;
}
