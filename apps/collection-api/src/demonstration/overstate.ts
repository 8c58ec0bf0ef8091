import type { FieldValue } from "@thuocdo/criteria/answer";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Answer, Answers } from "@thuocdo/submissions/answers";
import type { Draw } from "#demonstration/draw.ts";
import { findingReasons } from "#demonstration/messages.ts";
import { within } from "#demonstration/simulated-ward.ts";

type Values = Readonly<Record<string, FieldValue>>;

/** Where a ward takes itself for better than it is: the true values of the fields concerned, and how it is told so. */
export interface Overstatement {
  readonly truth: Values;
  readonly reason: string;
  /** Points to award instead, where a person judges. */
  readonly awardedHundredths?: number;
}

export interface OverstatedAnswers {
  readonly answers: Answers;
  /** By indicator id. */
  readonly overstatements: Readonly<Record<string, Overstatement>>;
}

/** Turns true answers into a ward's own: in a share of the indicators somewhat better than the truth. */
export function overstate(
  truth: Answers,
  indicators: readonly Indicator[],
  share: number,
  draw: Draw,
): OverstatedAnswers {
  const byIndicator: Record<string, Answer> = { ...truth.byIndicator };
  const overstatements: Record<string, Overstatement> = {};
  for (const indicator of indicators) {
    const answer = truth.byIndicator[indicator.id];
    if (answer === undefined || answer.notApplicable !== undefined || !draw.chance(share)) continue;
    const better = improve(indicator, answer.values, draw);
    if (better === undefined) continue;
    const { values, reason } = better;
    byIndicator[indicator.id] = { ...answer, values: { ...answer.values, ...values } };
    overstatements[indicator.id] = {
      truth: Object.fromEntries(Object.keys(values).map((key) => [key, answer.values[key] ?? ""])),
      reason,
      ...(indicator.rule.kind === "judged" && {
        awardedHundredths: Math.round(100 * Number(answer.values["points"])),
      }),
    };
  }
  return { answers: { formatVersion: 1, byIndicator }, overstatements };
}

interface Improvement {
  readonly values: Values;
  readonly reason: string;
}

/** Somewhat better values; undefined where there is nothing to improve, or lying would be absurd. */
function improve(indicator: Indicator, values: Values, draw: Draw): Improvement | undefined {
  const { measure, rule } = indicator;
  const [input] = indicator.inputs;
  if (input === undefined) return undefined;
  if (measure.kind === "percent") {
    const [numerator, denominator] = [Number(values["numerator"]), Number(values["denominator"])];
    const more = numerator + Math.max(1, Math.round(denominator * (0.03 + 0.07 * draw.uniform())));
    if (numerator >= denominator) return undefined;
    return {
      values: { numerator: String(Math.min(denominator, more)) },
      reason: findingReasons.percent,
    };
  }
  if (rule.kind === "deduction") {
    const counted = indicator.inputs.find(({ key }) => Number(values[key]) > 0);
    if (counted === undefined) return undefined;
    const fewer = String(Number(values[counted.key]) - 1);
    return { values: { [counted.key]: fewer }, reason: findingReasons.count };
  }
  switch (input.kind) {
    case "checklist": {
      const absent = input.items.find(({ key }) => values[`${input.key}.${key}`] === false);
      if (absent === undefined) return undefined;
      return { values: { [`${input.key}.${absent.key}`]: true }, reason: findingReasons.checklist };
    }
    case "choice": {
      const at = input.levels.findIndex(({ key }) => key === values[input.key]);
      const better = input.levels[at - 1];
      if (better === undefined) return undefined;
      return { values: { [input.key]: better.key }, reason: findingReasons.level };
    }
    case "survey": {
      const key = `${input.key}.percent`;
      const percent = within(Number(values[key]) + 1 + draw.whole(0, 300) / 100, 0, 100);
      return {
        values: { [key]: String(Math.round(100 * percent) / 100) },
        reason: findingReasons.survey,
      };
    }
    case "decimal": {
      const points = Number(values[input.key]);
      if (rule.kind !== "judged" || points >= 3) return undefined;
      const more = String(Math.min(3, points + draw.pick([0.5, 0.5, 1])));
      return { values: { [input.key]: more }, reason: findingReasons.judged };
    }
    case "whole-number":
    case "yes-no":
    case "title":
    case "date":
    case "text":
      return undefined;
  }
}
