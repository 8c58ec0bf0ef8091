import type { CriterionScore, GroupScore, IndicatorScore } from "#score.ts";
import {
  combineCriterion,
  type CriterionPart,
  type EvaluatedCriterion,
} from "#scoring/criterion-part.ts";
import { maximumsOf, sumMaximums, type Maximums } from "#scoring/maximums.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

/** A group's share in the score. Its lists are in reading order. */
export interface GroupPart {
  readonly criteria: readonly CriterionPart[];
  readonly indicatorScores: readonly IndicatorScore[];
  readonly criterionScores: readonly CriterionScore[];
  readonly score: GroupScore;
  readonly own: Maximums;
  readonly bonusHundredths: number;
  readonly missing: number;
  readonly criteriaMet: number;
  readonly criteriaApplicable: number;
  readonly knockOuts: readonly string[];
}

/** What a group is combined of: criteria newly evaluated, and those of before that did not change. */
export type GroupSource = EvaluatedCriterion | CriterionPart;

export function combineGroup(
  { leaveOutRescales }: Pick<CriteriaSetVersion, "leaveOutRescales">,
  group: CriterionGroup,
  sources: readonly GroupSource[],
): GroupPart {
  const owned = sources.map((source) => ({
    source,
    own: "own" in source ? source.own : maximumsOf(source.criterion.indicators, source.evaluations),
  }));
  const whole = sumMaximums(owned);
  const criteria = owned.map(({ source, own }) => {
    const rescaled = leaveOutRescales === "criterion" ? own : whole;
    return "rescaled" in source && same(source.rescaled, rescaled)
      ? source
      : combineCriterion(source, { own, rescaled });
  });
  const score = scoreGroup(group.id, { leaveOutRescales, criteria, whole });
  return { ...sumCriteria(criteria), own: whole, score };
}

function same(one: Maximums, other: Maximums): boolean {
  return one.full === other.full && one.applicable === other.applicable;
}

function sumCriteria(criteria: readonly CriterionPart[]): Omit<GroupPart, "own" | "score"> {
  let bonusHundredths = 0;
  let missing = 0;
  let criteriaMet = 0;
  let criteriaApplicable = 0;
  const indicatorScores: IndicatorScore[] = [];
  const criterionScores: CriterionScore[] = [];
  const knockOuts: string[] = [];
  for (const part of criteria) {
    bonusHundredths += part.bonusHundredths;
    missing += part.missing;
    if (part.score.verdict === "met") criteriaMet += 1;
    if (part.score.verdict !== "not-applicable") criteriaApplicable += 1;
    indicatorScores.push(...part.indicators);
    criterionScores.push(part.score);
    knockOuts.push(...part.knockOuts);
  }
  return {
    criteria,
    indicatorScores,
    criterionScores,
    bonusHundredths,
    missing,
    criteriaMet,
    criteriaApplicable,
    knockOuts,
  };
}

function scoreGroup(
  groupId: string,
  {
    leaveOutRescales,
    criteria,
    whole,
  }: Pick<CriteriaSetVersion, "leaveOutRescales"> &
    Pick<GroupPart, "criteria"> & { readonly whole: Maximums },
): GroupScore {
  let hundredths: number | null = null;
  let ofCriteria = 0;
  for (const { score, own } of criteria) {
    if (score.hundredths !== null) hundredths = (hundredths ?? 0) + score.hundredths;
    if (own.applicable > 0) ofCriteria += own.full;
  }
  const ofGroup = whole.applicable > 0 ? whole.full : 0;
  const applicableMaxHundredths = leaveOutRescales === "group" ? ofGroup : ofCriteria;
  return { groupId, hundredths, applicableMaxHundredths };
}
