import { Hundredths, Key, NodeId } from "@thuocdo/criteria/key";
import { LevelShortfall, type Score, Verdict } from "@thuocdo/criteria/score";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import Type from "typebox";
import { roundToHundredths } from "#methods/rounding.ts";
import { weightedIndex, type WeightedScore } from "#methods/weighted-index.ts";
import { Cause, causesOf } from "#wards/cause.ts";

const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const closed = { additionalProperties: false };

export const CriterionResult = Type.Object(
  {
    criterionId: NodeId,
    verdict: Verdict,
    hundredths: orNull(Hundredths),
    causes: Type.Array(Cause),
  },
  closed,
);
export type CriterionResult = Type.Static<typeof CriterionResult>;

export const GroupResult = Type.Object(
  { groupId: NodeId, hundredths: orNull(Hundredths), applicableMaxHundredths: Hundredths },
  closed,
);
export type GroupResult = Type.Static<typeof GroupResult>;

/** One unit's result from one source, in the order of the version. */
export const WardResult = Type.Object(
  {
    totalHundredths: Hundredths,
    bonusHundredths: Hundredths,
    criteriaMet: Type.Integer(),
    criteriaApplicable: Type.Integer(),
    /** Indicators owed and not given; while above 0 the total is provisional and there is no level. */
    missing: Type.Integer(),
    level: orNull(Key),
    /** The next better level and all it lacks; null at the best level, or while answers are missing. */
    next: orNull(Type.Object({ level: Key, lacks: Type.Array(LevelShortfall) }, closed)),
    groups: Type.Array(GroupResult),
    criteria: Type.Array(CriterionResult),
    /**
     * Share of the maximum that applies, in hundredths of a percent, groups weighing what their maximum says, bonus
     * apart: what the unit has for sure, what it could reach if all that is missing were full, and the share answered.
     */
    lowPercent: orNull(Type.Integer()),
    highPercent: orNull(Type.Integer()),
    coveragePercent: orNull(Type.Integer()),
  },
  closed,
);
export type WardResult = Type.Static<typeof WardResult>;

export function wardResult(version: CriteriaSetVersion, score: Score): WardResult {
  const byId = new Map(score.criteria.map((criterion) => [criterion.criterionId, criterion]));
  const index = weightedIndex(
    version.groups.map((group) => ({
      weight: group.maxHundredths,
      criteria: group.criteria.map((criterion): WeightedScore => ({
        weight: criterion.maxHundredths,
        score: scoreOf(byId.get(criterion.id), criterion.maxHundredths),
      })),
    })),
    "zero",
  );
  return {
    totalHundredths: score.totalHundredths,
    bonusHundredths: score.bonusHundredths,
    criteriaMet: score.criteriaMet,
    criteriaApplicable: score.criteriaApplicable,
    missing: score.missing,
    level: score.level,
    next: score.notReached.at(-1) ?? null,
    groups: score.groups,
    criteria: version.groups
      .flatMap((group) => group.criteria)
      .map((criterion) => ({
        criterionId: criterion.id,
        verdict: byId.get(criterion.id)?.verdict ?? "missing",
        hundredths: byId.get(criterion.id)?.hundredths ?? null,
        causes: [...causesOf(criterion, score)],
      })),
    lowPercent: rounded(index.low),
    highPercent: rounded(index.high),
    coveragePercent: rounded(index.coverage === null ? null : 100 * index.coverage),
  };
}

function scoreOf(
  criterion: Score["criteria"][number] | undefined,
  maxHundredths: number,
): WeightedScore["score"] {
  switch (criterion?.verdict) {
    case undefined:
    case "missing":
      return "missing";
    case "not-applicable":
      return "not-applicable";
    case "met":
    case "not-met":
      return maxHundredths === 0 ? 0 : (100 * (criterion.hundredths ?? 0)) / maxHundredths;
  }
}

function rounded(value: number | null): number | null {
  return value === null ? null : roundToHundredths(value);
}
