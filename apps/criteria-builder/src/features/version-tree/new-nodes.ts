import type { Criterion } from "@thuocdo/criteria/criterion";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { CriterionGroup } from "@thuocdo/criteria/version";
import { messages } from "#features/version-tree/messages.ts";

/** Codes follow from places: core fills them in. */
const code = "";

export function newGroup(id: string): CriterionGroup {
  return { id, code, title: messages.newGroup, meaning: "", maxHundredths: 0, criteria: [] };
}

export function newCriterion(id: string): Criterion {
  return {
    id,
    code,
    title: messages.newCriterion,
    meaning: "",
    openToSupplement: false,
    maxHundredths: 0,
    verdict: { kind: "all-indicators" },
    indicators: [],
  };
}

/** The simplest indicator there is: yes or no, one point. */
export function newIndicator(id: string): Indicator {
  return {
    id,
    code,
    title: messages.newIndicator,
    guidance: "",
    inputs: [{ kind: "yes-no", key: "dat", label: messages.newQuestion, source: "" }],
    measure: { kind: "input", input: "dat" },
    rule: { kind: "pass-fail", hundredths: 100 },
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
