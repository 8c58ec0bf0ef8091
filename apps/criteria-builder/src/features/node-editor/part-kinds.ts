import type { Input, InputKind } from "@thuocdo/criteria/input";
import type { Measure, MeasureKind } from "@thuocdo/criteria/measure";
import { maximumHundredths, type ScoringRule, type ScoringRuleKind } from "@thuocdo/criteria/rule";
import type { Minimum, NotApplicable } from "@thuocdo/criteria/terms";
import { itemsOf, levelsOf } from "#features/node-editor/scored-items.ts";
import { messages } from "#features/node-editor/messages.ts";

const noOptions = [{ key: "muc-1", label: messages.newOption }];

/** The input as another kind: key, words and source stay, and whatever else both kinds have. */
export function inputOfKind(kind: InputKind, { key, label, source, ...rest }: Input): Input {
  const kept = { key, label, source };
  const options = "levels" in rest ? rest.levels : "items" in rest ? rest.items : noOptions;
  const unit = "unit" in rest ? rest.unit : "";
  switch (kind) {
    case "whole-number":
      return { kind, ...kept, unit, min: "0", max: null };
    case "decimal":
      return { kind, ...kept, unit, places: 1, min: "0", max: null };
    case "yes-no":
    case "date":
      return { kind, ...kept };
    case "choice":
    case "title":
      return { kind, ...kept, levels: options };
    case "checklist":
      return { kind, ...kept, items: options };
    case "text":
      return { kind, ...kept, maxLength: 1000 };
    case "survey":
      return { kind, ...kept, places: 1, minResponses: 30 };
  }
}

/** A measure of another kind over the inputs there are. */
export function measureOfKind(kind: MeasureKind, inputs: readonly Input[]): Measure {
  const first = inputs[0]?.key ?? "so-lieu-1";
  const second = inputs[1]?.key ?? first;
  switch (kind) {
    case "input":
      return { kind, input: first };
    case "percent":
      return { kind, numerator: first, denominator: second, partOfWhole: true };
    case "rate":
      return { kind, numerator: first, denominator: second, per: "1000" };
    case "change":
      return { kind, current: first, baseline: second, better: "lower", smallBaseline: null };
    case "days-from-due":
      return { kind, input: first, due: { monthDay: "03-31" } };
    case "formula":
      return { kind, expression: first.replaceAll("-", "_"), unit: "" };
    case "tally":
      return { kind, inputs: inputs.length === 0 ? [first] : inputs.map(({ key }) => key) };
  }
}

/** A rule of another kind that gives as many points as the one before. */
export function ruleOfKind(
  kind: ScoringRuleKind,
  { rule, measure, inputs }: { rule: ScoringRule; measure: Measure; inputs: readonly Input[] },
): ScoringRule {
  const hundredths = maximumHundredths(rule) || 100;
  const items = itemsOf(measure, inputs);
  const points = (items.length === 0 ? noOptions : items).map(({ key }) => ({
    key,
    hundredths: 0,
  }));
  switch (kind) {
    case "pass-fail":
    case "share-of-items":
      return { kind, hundredths };
    case "levels": {
      const levels = levelsOf(measure, inputs);
      const [best, ...rest] = levels.length === 0 ? noOptions : levels;
      return {
        kind,
        levels: [
          { key: best?.key ?? "muc-1", hundredths },
          ...rest.map(({ key }) => ({ key, hundredths: 0 })),
        ],
      };
    }
    case "bands":
      return {
        kind,
        bands: [
          { from: null, hundredths: 0 },
          { from: "0", hundredths },
        ],
      };
    case "linear":
      return { kind, zeroAt: "0", fullAt: "100", hundredths };
    case "per-item":
    case "bonus":
      return { kind, items: points, capHundredths: hundredths };
    case "deduction":
      return { kind, fromHundredths: hundredths, items: points, floorHundredths: 0, outOf: null };
    case "judged":
      return {
        kind,
        minHundredths: 0,
        maxHundredths: hundredths,
        stepHundredths: 25,
        guidance: "",
      };
  }
}

export function reachOfKind(kind: Minimum["reach"]["kind"]): Minimum["reach"] {
  switch (kind) {
    case "yes":
      return { kind };
    case "at-least":
    case "at-most":
      return { kind, value: "0" };
    case "level":
      return { kind, key: "muc-1" };
    case "items":
      return { kind, count: 1 };
    case "points":
      return { kind, hundredths: 100 };
  }
}

export function notApplicableOfKind(
  kind: NotApplicable["kind"],
  before: NotApplicable,
): NotApplicable {
  if (kind === "not-allowed") return { kind };
  const { condition, claimedBy, needsApproval } =
    before.kind === "not-allowed"
      ? { condition: "", claimedBy: "unit" as const, needsApproval: true }
      : before;
  return { kind, condition, claimedBy, needsApproval };
}
