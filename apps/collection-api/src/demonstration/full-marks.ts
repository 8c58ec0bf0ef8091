import type {
  FieldValue,
  ScorableAnswer,
  ScorableAnswers,
  ScoringContext,
} from "@thuocdo/criteria/answer";
import { hundredthsToDecimal } from "@thuocdo/criteria/decimal";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { fieldKeys } from "@thuocdo/criteria/input";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** Answers that earn all points and no bonus: the ground that sample answers are tried on, one at a time. */
export function fullMarks(version: CriteriaSetVersion, context: ScoringContext): ScorableAnswers {
  return Object.fromEntries(
    listIndicators(version).map((indicator) => [indicator.id, fullMarksFor(indicator, context)]),
  );
}

function fullMarksFor(indicator: Indicator, { periodFrom }: ScoringContext): ScorableAnswer {
  const values: Record<string, FieldValue> = {};
  for (const input of indicator.inputs) {
    const keys = fieldKeys(input);
    switch (input.kind) {
      case "yes-no":
      case "checklist":
        for (const key of keys) values[key] = true;
        break;
      case "choice":
      case "title":
        values[input.key] = input.levels[0]?.key ?? "";
        break;
      case "date":
        values[input.key] = periodFrom;
        break;
      case "survey":
        values[`${input.key}.percent`] = "100";
        values[`${input.key}.responses`] = String(input.minResponses);
        break;
      case "decimal":
        values[input.key] = input.max ?? "0";
        break;
      case "whole-number":
        values[input.key] = bestCount(indicator, input.key);
        break;
      case "text":
        values[input.key] = "Đủ";
        break;
    }
  }
  return { values };
}

/** Nothing to deduct; the whole of a whole; ten times the mark where more is better. */
function bestCount({ measure, rule }: Indicator, key: string): string {
  if (measure.kind === "percent") return "1000";
  if (measure.kind === "change") return measure.current === key ? "0" : "10";
  if (measure.kind === "rate") return measure.numerator === key ? "1000" : "10";
  return measure.kind === "input" && rule.kind === "bands" ? hundredthsToDecimal(1000) : "0";
}
