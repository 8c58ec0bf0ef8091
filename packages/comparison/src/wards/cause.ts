import type { Criterion } from "@thuocdo/criteria/criterion";
import { Decimal } from "@thuocdo/criteria/decimal";
import { Hundredths, NodeId } from "@thuocdo/criteria/key";
import type { IndicatorScore, Score } from "@thuocdo/criteria/score";
import Type from "typebox";

/** Why a criterion is not met, or can't be judged yet. A criterion may have several causes. */
export const Cause = Type.Union([
  /** An indicator is below its minimum (chỉ số tối thiểu); a knock-out (điểm liệt) may also bar a level. */
  Type.Object({
    kind: Type.Literal("below-minimum"),
    indicatorId: NodeId,
    knockOut: Type.Boolean(),
  }),
  Type.Object({
    kind: Type.Literal("indicators-short"),
    required: Type.Integer(),
    met: Type.Integer(),
    unmetIndicatorIds: Type.Array(NodeId),
  }),
  Type.Object({
    kind: Type.Literal("points-short"),
    requiredHundredths: Hundredths,
    hundredths: Hundredths,
  }),
  Type.Object({
    kind: Type.Literal("share-short"),
    requiredPercent: Decimal,
    hundredths: Hundredths,
  }),
  Type.Object({ kind: Type.Literal("not-answered"), indicatorIds: Type.Array(NodeId) }),
]);
export type Cause = Type.Static<typeof Cause>;

/** Causes of a verdict that is not "met"; empty for one that is met or not applicable. */
export function causesOf(criterion: Criterion, score: Score): readonly Cause[] {
  const own = score.criteria.find(({ criterionId }) => criterionId === criterion.id);
  const indicatorIds = new Set(criterion.indicators.map(({ id }) => id));
  const indicators = score.indicators.filter(({ indicatorId }) => indicatorIds.has(indicatorId));
  switch (own?.verdict) {
    case undefined:
    case "met":
    case "not-applicable":
      return [];
    case "missing":
      return [{ kind: "not-answered", indicatorIds: unanswered(indicators) }];
    case "not-met": {
      const shortfall = shortfallOf(criterion, indicators, own.hundredths ?? 0);
      return [
        ...minimumsMissed(criterion, indicators),
        ...(shortfall === undefined ? [] : [shortfall]),
      ];
    }
  }
}

function unanswered(indicators: readonly IndicatorScore[]): string[] {
  return indicators
    .filter(({ state }) => state === "missing" || state === "invalid")
    .map(({ indicatorId }) => indicatorId);
}

function minimumsMissed(
  criterion: Criterion,
  indicators: readonly IndicatorScore[],
): readonly Cause[] {
  return indicators
    .filter(({ minimumReached }) => minimumReached === false)
    .map(({ indicatorId }) => ({
      kind: "below-minimum",
      indicatorId,
      knockOut:
        criterion.indicators.find(({ id }) => id === indicatorId)?.terms.minimum?.effect ===
        "knock-out",
    }));
}

/** What the criterion's own rule asks and does not get; nothing when only minimums are missed. */
function shortfallOf(
  criterion: Criterion,
  indicators: readonly IndicatorScore[],
  hundredths: number,
): Cause | undefined {
  const rule = criterion.verdict;
  switch (rule.kind) {
    case "all-indicators":
    case "at-least-indicators": {
      const judged = indicators.filter(({ met }) => met !== null);
      const unmet = judged.filter(({ met }) => met === false);
      const met = judged.length - unmet.length;
      const required =
        rule.kind === "all-indicators" ? judged.length : Math.min(rule.count, judged.length);
      const onlyMinimums = unmet.every(({ minimumReached }) => minimumReached === false);
      if (met >= required || onlyMinimums) return undefined;
      return {
        kind: "indicators-short",
        required,
        met,
        unmetIndicatorIds: unmet.map(({ indicatorId }) => indicatorId),
      };
    }
    case "points":
      return hundredths < rule.atLeastHundredths
        ? { kind: "points-short", requiredHundredths: rule.atLeastHundredths, hundredths }
        : undefined;
    case "share":
      return isBelowShare(hundredths, criterion.maxHundredths, rule.atLeastPercent)
        ? { kind: "share-short", requiredPercent: rule.atLeastPercent, hundredths }
        : undefined;
  }
}

/** Points are rescaled to the criterion's maximum where an indicator is left out, so that is the whole. */
function isBelowShare(hundredths: number, maxHundredths: number, percent: Decimal): boolean {
  return hundredths * 100 < maxHundredths * Number(percent);
}

/** Points that a criterion's own rule lacks, in hundredths; null for a cause that is no matter of points. */
export function lackingPoints(cause: Cause, maxHundredths: number): number | null {
  switch (cause.kind) {
    case "points-short":
      return cause.requiredHundredths - cause.hundredths;
    case "share-short":
      return Math.ceil((maxHundredths * Number(cause.requiredPercent)) / 100) - cause.hundredths;
    case "below-minimum":
    case "indicators-short":
    case "not-answered":
      return null;
  }
}
