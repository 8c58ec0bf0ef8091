import type { CheckCode } from "#check-version.ts";
import type { FieldPath } from "#schema-problem.ts";
import type { IndicatorSort } from "#testing/indicators.ts";

/** A sound version of one sort of indicator, and the one change after which a check finds something. */
export interface CheckCase {
  readonly code: CheckCode;
  readonly of: IndicatorSort;
  readonly node?: string;
  readonly set: FieldPath;
  readonly to: unknown;
  readonly also?: { readonly set: FieldPath; readonly to: unknown };
  readonly found?: Partial<Record<string, unknown>>;
  readonly because: string;
}

export const level = (requires: object) => ({
  key: "best",
  label: "Mức",
  requires: {
    totalAtLeastHundredths: null,
    criteriaMet: null,
    groupShareAtLeastPercent: null,
    knockOut: null,
    ...requires,
  },
});

export const count = (key: string) => ({
  kind: "whole-number",
  key,
  label: key,
  source: "",
  unit: "vụ",
  min: "0",
  max: null,
});

export const minimum = (reach: object, effect = "criterion") => ({
  text: "Tối thiểu",
  effect,
  reach,
});
