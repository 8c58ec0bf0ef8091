import type { Criterion } from "#criterion.ts";
import { hundredthsToDecimal } from "#decimal.ts";
import type { Indicator } from "#indicator.ts";
import { roundHalfAway, showPoints, type Rational } from "#rational.ts";
import { maximumHundredths } from "#rule.ts";
import type { CriterionScore, GroupScore, IndicatorScore, Score } from "#score.ts";
import { classify } from "#scoring/classify.ts";
import type { Evaluated } from "#scoring/evaluate-indicator.ts";
import { isUnscored, type Unscored } from "#scoring/outcome.ts";
import { judgeCriterion } from "#scoring/verdict.ts";
import type { Trail } from "#trail.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

export type Evaluations = ReadonlyMap<string, Evaluated | Unscored>;

/** Maximums of a criterion or group: of all its indicators, and of those that apply. Bonus stands outside. */
export interface Maximums {
  readonly full: number;
  readonly applicable: number;
}

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

function maximumsOf(indicators: readonly Indicator[], evaluations: Evaluations): Maximums {
  let full = 0;
  let applicable = 0;
  for (const { id, rule } of indicators) {
    const max = maximumHundredths(rule);
    full += max;
    if (evaluations.get(id)?.state !== "not-applicable") applicable += max;
  }
  return { full, applicable };
}

/**
 * The points of an indicator with those of the left-out ones shared in: exact × full ÷ applicable, rounded once.
 * A bonus is not rescaled.
 */
function rescaleIndicator(
  { id, rule }: Indicator,
  evaluations: Evaluations,
  { full, applicable }: Maximums,
  trail?: Trail,
): IndicatorScore {
  const evaluated = evaluations.get(id);
  if (evaluated === undefined) throw new TypeError(`Indicator ${id} was not evaluated.`);
  if (isUnscored(evaluated)) {
    return {
      indicatorId: id,
      state: evaluated.state,
      reason: evaluated.reason,
      hundredths: null,
      minimumReached: null,
      met: null,
    };
  }
  const { minimumReached, met } = evaluated;
  const isRescaled = rule.kind !== "bonus" && applicable !== full && applicable > 0;
  const exact: Rational = isRescaled
    ? { n: evaluated.hundredths.n * BigInt(full), d: evaluated.hundredths.d * BigInt(applicable) }
    : evaluated.hundredths;
  const hundredths = Number(roundHalfAway(exact));
  if (isRescaled) {
    trail?.push({
      step: "rescale",
      fullMax: hundredthsToDecimal(full),
      applicableMax: hundredthsToDecimal(applicable),
    });
  }
  trail?.push({ step: "round", exact: showPoints(exact), points: hundredthsToDecimal(hundredths) });
  return { indicatorId: id, state: "scored", reason: null, hundredths, minimumReached, met };
}

/** The last steps of an indicator's trail: rescaling, where anything is left out beside it, and rounding. */
export function explainRescaling(
  version: CriteriaSetVersion,
  indicator: Indicator,
  evaluations: Evaluations,
  trail: Trail,
): IndicatorScore {
  for (const group of version.groups) {
    const criterion = group.criteria.find(({ indicators }) => indicators.includes(indicator));
    if (criterion === undefined) continue;
    const sharing =
      version.leaveOutRescales === "criterion"
        ? criterion.indicators
        : group.criteria.flatMap(({ indicators }) => indicators);
    return rescaleIndicator(indicator, evaluations, maximumsOf(sharing, evaluations), trail);
  }
  throw new RangeError(`Indicator ${indicator.id} is not in version ${version.id}.`);
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
