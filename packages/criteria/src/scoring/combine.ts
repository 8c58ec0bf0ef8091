import type { Criterion } from "#criterion.ts";
import { roundHalfAway } from "#rational.ts";
import type { CriterionScore, GroupScore, IndicatorScore, Score } from "#score.ts";
import { classify } from "#scoring/classify.ts";
import { maximumsOf, type Evaluations, type Maximums } from "#scoring/maximums.ts";
import { rescaleIndicator } from "#scoring/rescale.ts";
import { judgeCriterion } from "#scoring/verdict.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

/** From indicators by themselves to the whole score: rescaling, one rounding each, then sums of integers. */
export function combine(version: CriteriaSetVersion, evaluations: Evaluations): Score {
  const parts = version.groups.map((group) => combineGroup(version, group, evaluations));
  const indicators = parts.flatMap((part) => part.indicators);
  const criteria = parts.flatMap((part) => part.criteria);
  const groups = parts.map((part) => part.group);
  const bonusHundredths = parts.reduce((sum, part) => sum + part.bonusHundredths, 0);
  const applicable = criteria.filter(({ verdict }) => verdict !== "not-applicable");
  const totals = {
    indicators,
    criteria,
    groups,
    bonusHundredths,
    totalHundredths: totalOf(version, parts, bonusHundredths),
    criteriaMet: applicable.filter(({ verdict }) => verdict === "met").length,
    criteriaApplicable: applicable.length,
    missing: indicators.filter(({ state }) => state === "missing" || state === "invalid").length,
    knockOuts: knockOutsOf(version, indicators),
  };
  return { ...totals, ...classify(version, totals) };
}

interface GroupPart {
  readonly indicators: readonly IndicatorScore[];
  readonly criteria: readonly CriterionScore[];
  readonly group: GroupScore;
  readonly bonusHundredths: number;
  readonly fullMax: number;
}

function combineGroup(
  version: CriteriaSetVersion,
  group: CriterionGroup,
  evaluations: Evaluations,
): GroupPart {
  const ofGroup = maximumsOf(
    group.criteria.flatMap((criterion) => criterion.indicators),
    evaluations,
  );
  const criteria = group.criteria.map((criterion) => {
    const own = maximumsOf(criterion.indicators, evaluations);
    const rescaled = version.leaveOutRescales === "criterion" ? own : ofGroup;
    const indicators = criterion.indicators.map((indicator) =>
      rescaleIndicator(indicator, evaluations, rescaled),
    );
    return { indicators, own, score: scoreCriterion(criterion, indicators, own, rescaled) };
  });
  const applicableMaxHundredths =
    version.leaveOutRescales === "group"
      ? ofGroup.applicable > 0
        ? ofGroup.full
        : 0
      : criteria.reduce((sum, { own }) => sum + (own.applicable > 0 ? own.full : 0), 0);
  const scores = criteria.map(({ score }) => score);
  const indicators = criteria.flatMap((part) => part.indicators);
  const bonuses = bonusIds(group);
  return {
    indicators,
    criteria: scores,
    group: {
      groupId: group.id,
      hundredths: scores.every(({ hundredths }) => hundredths === null)
        ? null
        : scores.reduce((sum, { hundredths }) => sum + (hundredths ?? 0), 0),
      applicableMaxHundredths,
    },
    bonusHundredths: indicators
      .filter(({ indicatorId }) => bonuses.has(indicatorId))
      .reduce((sum, { hundredths }) => sum + (hundredths ?? 0), 0),
    fullMax: ofGroup.full,
  };
}

function bonusIds(group: CriterionGroup): ReadonlySet<string> {
  const indicators = group.criteria.flatMap((criterion) => criterion.indicators);
  return new Set(indicators.filter(({ rule }) => rule.kind === "bonus").map(({ id }) => id));
}

function scoreCriterion(
  criterion: Criterion,
  indicators: readonly IndicatorScore[],
  own: Maximums,
  rescaled: Maximums,
): CriterionScore {
  const counted = indicators.filter((_, at) => criterion.indicators[at]?.rule.kind !== "bonus");
  const applicable = counted.filter(({ state }) => state !== "not-applicable");
  if (applicable.length === 0) {
    return { criterionId: criterion.id, verdict: "not-applicable", hundredths: null };
  }
  const hundredths = applicable.reduce((sum, score) => sum + (score.hundredths ?? 0), 0);
  const verdict = judgeCriterion(criterion, applicable, { hundredths, own, rescaled });
  return { criterionId: criterion.id, verdict, hundredths };
}

/** Scaled to the full maximum where whole criteria are left out, rounded once; bonus added; capped. */
function totalOf(
  version: CriteriaSetVersion,
  parts: readonly GroupPart[],
  bonusHundredths: number,
): number {
  const earned = parts.reduce((sum, { group }) => sum + (group.hundredths ?? 0), 0);
  const full = parts.reduce((sum, { fullMax }) => sum + fullMax, 0);
  const applicable = parts.reduce((sum, { group }) => sum + group.applicableMaxHundredths, 0);
  const scaled =
    applicable === full || applicable === 0
      ? earned
      : Number(roundHalfAway({ n: BigInt(earned) * BigInt(full), d: BigInt(applicable) }));
  return Math.min(version.totalCapHundredths, scaled + bonusHundredths);
}

function knockOutsOf(version: CriteriaSetVersion, scores: readonly IndicatorScore[]): string[] {
  const knocking = new Set(
    listIndicators(version)
      .filter(({ terms }) => terms.minimum?.effect === "knock-out")
      .map(({ id }) => id),
  );
  return scores
    .filter(
      ({ indicatorId, minimumReached }) => minimumReached === false && knocking.has(indicatorId),
    )
    .map(({ indicatorId }) => indicatorId);
}
