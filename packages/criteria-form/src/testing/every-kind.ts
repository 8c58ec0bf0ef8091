import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Input } from "@thuocdo/criteria/input";
import type { Measure } from "@thuocdo/criteria/measure";
import type { ScoringRule } from "@thuocdo/criteria/rule";
import type { Terms } from "@thuocdo/criteria/terms";
import { maximumHundredths } from "@thuocdo/criteria/rule";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

const terms: Terms = {
  appliesTo: { types: [], classes: [] },
  minimum: null,
  notApplicable: { kind: "not-allowed" },
  evidence: [],
  period: "assessment-period",
  sensitivity: "ordinary",
};

/** An indicator for a test: one input scored as it is, unless said otherwise. */
export function indicator(
  id: string,
  parts: {
    readonly inputs: Input[];
    readonly rule: ScoringRule;
    readonly measure?: Measure;
    readonly terms?: Partial<Terms>;
  },
): Indicator {
  return {
    id,
    code: id,
    title: `Chỉ số ${id}`,
    guidance: "",
    inputs: parts.inputs,
    measure: parts.measure ?? { kind: "input", input: parts.inputs[0]?.key ?? "" },
    rule: parts.rule,
    terms: { ...terms, ...parts.terms },
  };
}

export function whole(key: string, label: string): Input {
  return { kind: "whole-number", key, label, source: "", unit: "", min: "0", max: null };
}

/** One group with one criterion that holds the given indicators. */
export function versionOf(...indicators: Indicator[]): CriteriaSetVersion {
  const maxHundredths = indicators.reduce((sum, { rule }) => sum + maximumHundredths(rule), 0);
  return {
    formatVersion: 1,
    id: "v1",
    criteriaSetId: "set",
    label: "Bản thử",
    title: "Bộ tiêu chí để thử",
    note: "",
    illustrative: true,
    validFrom: null,
    validTo: null,
    numbering: { groups: "roman", criteria: "continuous" },
    totalCapHundredths: 10_000,
    leaveOutRescales: "criterion",
    groups: [
      {
        id: "g1",
        code: "I",
        title: "Nhóm thử",
        meaning: "",
        maxHundredths,
        criteria: [
          {
            id: "c1",
            code: "1",
            title: "Tiêu chí thử",
            meaning: "",
            openToSupplement: false,
            maxHundredths,
            verdict: { kind: "all-indicators" },
            indicators,
          },
        ],
      },
    ],
    classification: { levels: [] },
  };
}
