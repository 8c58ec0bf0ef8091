import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Measure } from "@thuocdo/criteria/measure";
import type { ScoringRule } from "@thuocdo/criteria/rule";
import type { Terms } from "@thuocdo/criteria/terms";

export type IndicatorParts = Partial<Pick<Indicator, "inputs" | "measure" | "rule" | "terms">>;

/** An input under another key, with the measure and the rule that name it. */
export function renameInput(indicator: Indicator, from: string, to: string): IndicatorParts {
  const renamed = (key: string) => (key === from ? to : key);
  return {
    inputs: indicator.inputs.map((input) => ({ ...input, key: renamed(input.key) })),
    measure: renameInMeasure(indicator.measure, renamed, { from, to }),
    ...(indicator.measure.kind === "tally" && { rule: renameInRule(indicator.rule, renamed) }),
    ...(indicator.terms.crossChecks !== undefined && {
      terms: renameInChecks(indicator.terms, renamed),
    }),
  };
}

function renameInMeasure(
  measure: Measure,
  renamed: (key: string) => string,
  { from, to }: { readonly from: string; readonly to: string },
): Measure {
  switch (measure.kind) {
    case "input":
    case "days-from-due":
      return { ...measure, input: renamed(measure.input) };
    case "percent":
    case "rate":
      return {
        ...measure,
        numerator: renamed(measure.numerator),
        denominator: renamed(measure.denominator),
      };
    case "change":
      return { ...measure, current: renamed(measure.current), baseline: renamed(measure.baseline) };
    case "tally":
      return { ...measure, inputs: measure.inputs.map(renamed) };
    case "formula": {
      // In formulas keys are written with _ for -.
      const word = new RegExp(`\\b${from.replaceAll("-", "_")}\\b`, "g");
      return {
        ...measure,
        expression: measure.expression.replaceAll(word, to.replaceAll("-", "_")),
      };
    }
  }
}

function renameInRule(rule: ScoringRule, renamed: (key: string) => string): ScoringRule {
  if (!("items" in rule)) return rule;
  return { ...rule, items: rule.items.map((item) => ({ ...item, key: renamed(item.key) })) };
}

/** Its own figures in its cross-checks; parts of a survey go with it. */
function renameInChecks(terms: Terms, renamed: (key: string) => string): Terms {
  return {
    ...terms,
    crossChecks: (terms.crossChecks ?? []).map((check) => ({
      ...check,
      figures: check.figures.map((figure) => {
        if (figure.indicatorId !== null) return figure;
        const [key = "", ...part] = figure.fieldKey.split(".");
        return { ...figure, fieldKey: [renamed(key), ...part].join(".") };
      }),
    })),
  };
}
