import type { Score, Verdict } from "@thuocdo/criteria/score";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** Criteria by number that are not plainly met. */
export interface Exceptions {
  readonly notMet?: readonly number[];
  readonly missing?: readonly number[];
  readonly notApplicable?: readonly number[];
}

/** The score of a unit that meets every criterion of a sample version but these. */
export function sampleScore(version: CriteriaSetVersion, exceptions: Exceptions = {}): Score {
  const criteria = version.groups.flatMap((group) => group.criteria);
  const verdictOf = (code: string): Verdict => {
    if (exceptions.notMet?.includes(Number(code))) return "not-met";
    if (exceptions.missing?.includes(Number(code))) return "missing";
    return exceptions.notApplicable?.includes(Number(code)) ? "not-applicable" : "met";
  };
  const hundredthsOf = (verdict: Verdict) =>
    ({ met: 500, "not-met": 0, missing: 0, "not-applicable": null })[verdict];
  const criterionScores = criteria.map(({ id, code }) => ({
    criterionId: id,
    verdict: verdictOf(code),
    hundredths: hundredthsOf(verdictOf(code)),
  }));
  const count = (verdict: Verdict) =>
    criterionScores.filter((score) => score.verdict === verdict).length;
  const met = count("met");
  const missing = count("missing");
  const applicable = criteria.length - count("not-applicable");
  const levels = version.classification.levels;
  const lacking = levels.filter(({ requires }) => met < required(requires.criteriaMet, applicable));
  const reached = levels.find((level) => !lacking.includes(level));
  return {
    indicators: criteria.map(({ code, indicators: [indicator] }) => {
      const verdict = verdictOf(code);
      const scored = verdict === "met" || verdict === "not-met";
      return {
        indicatorId: indicator?.id ?? "",
        state: scored ? "scored" : verdict === "missing" ? "missing" : "not-applicable",
        reason: scored ? null : verdict === "missing" ? "no-answer" : "claimed",
        hundredths: scored ? hundredthsOf(verdict) : null,
        minimumReached: scored ? verdict === "met" : null,
        met: scored ? verdict === "met" : null,
      };
    }),
    criteria: criterionScores,
    groups: version.groups.map((group) => {
      const own = criterionScores.filter(({ criterionId }) =>
        group.criteria.some(({ id }) => id === criterionId),
      );
      const applies = own.filter(({ hundredths }) => hundredths !== null);
      return {
        groupId: group.id,
        hundredths:
          applies.length === 0
            ? null
            : applies.reduce((sum, { hundredths }) => sum + (hundredths ?? 0), 0),
        applicableMaxHundredths: 500 * applies.length,
      };
    }),
    bonusHundredths: 0,
    totalHundredths: 500 * met,
    criteriaMet: met,
    criteriaApplicable: applicable,
    missing,
    knockOuts: [],
    level: missing > 0 ? null : (reached?.key ?? null),
    notReached:
      missing > 0
        ? []
        : lacking.map(({ key, requires }) => ({
            level: key,
            lacks: [
              { kind: "criteria", required: required(requires.criteriaMet, applicable), met },
            ],
          })),
  };
}

function required(criteriaMet: "all" | number | null, applicable: number): number {
  return criteriaMet === "all" ? applicable : (criteriaMet ?? 0);
}
