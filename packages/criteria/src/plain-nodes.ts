import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import type { CriterionGroup } from "#version.ts";

/** What is known of a node that comes from a plain table; codes follow from places. */
export interface PlainNode {
  readonly id: string;
  readonly title: string;
  /** Nội hàm of groups and criteria, guidance of an indicator. */
  readonly meaning: string;
  /** Hundredths of a point. */
  readonly hundredths: number;
}

export function plainGroup({ id, title, meaning, hundredths }: PlainNode): CriterionGroup {
  return { id, code: "", title, meaning, maxHundredths: hundredths, criteria: [] };
}

export function plainCriterion({ id, title, meaning, hundredths }: PlainNode): Criterion {
  return {
    id,
    code: "",
    title,
    meaning,
    openToSupplement: false,
    maxHundredths: hundredths,
    verdict: { kind: "all-indicators" },
    indicators: [],
  };
}

/** The simplest indicator: its title asked as yes or no, all points for yes. */
export function plainIndicator({ id, title, meaning, hundredths }: PlainNode): Indicator {
  return {
    id,
    code: "",
    title,
    guidance: meaning,
    inputs: [{ kind: "yes-no", key: "dat", label: title, source: "" }],
    measure: { kind: "input", input: "dat" },
    rule: { kind: "pass-fail", hundredths },
    terms: {
      appliesTo: { types: [], classes: [] },
      minimum: null,
      notApplicable: { kind: "not-allowed" },
      evidence: [],
      period: "assessment-period",
      sensitivity: "ordinary",
    },
  };
}
