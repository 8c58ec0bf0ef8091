import type { CheckOf } from "#checks/check-of.ts";
import type { Criterion } from "#criterion.ts";
import { maximumHundredths } from "#rule.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

export type PointsSumCheck = CheckOf<
  "points-do-not-sum",
  {
    readonly of: "criterion" | "group" | "total";
    readonly declaredHundredths: number;
    readonly sumHundredths: number;
  }
>;

/** A criterion's points are the sum of its indicators', bonus apart. */
export function checkCriterionPoints(criterion: Criterion): readonly PointsSumCheck[] {
  const sumHundredths = sum(criterion.indicators.map(({ rule }) => maximumHundredths(rule)));
  return mismatch("criterion", criterion, sumHundredths);
}

/** A group's points are the sum of its criteria's. */
export function checkGroupPoints(group: CriterionGroup): readonly PointsSumCheck[] {
  return mismatch("group", group, sum(group.criteria.map(({ maxHundredths }) => maxHundredths)));
}

/** The cap of the total is what the groups sum to, or more by no more than bonuses can add. */
export function checkTotalPoints(version: CriteriaSetVersion): readonly PointsSumCheck[] {
  const declaredHundredths = version.totalCapHundredths;
  const sumHundredths = sum(version.groups.map(({ maxHundredths }) => maxHundredths));
  const bonuses = listIndicators(version).map(({ rule }) =>
    rule.kind === "bonus" ? rule.capHundredths : 0,
  );
  if (declaredHundredths >= sumHundredths && declaredHundredths <= sumHundredths + sum(bonuses)) {
    return [];
  }
  return [
    {
      code: "points-do-not-sum",
      severity: "error",
      nodeId: version.id,
      path: ["totalCapHundredths"],
      of: "total",
      declaredHundredths,
      sumHundredths,
    },
  ];
}

function mismatch(
  of: "criterion" | "group",
  { id, maxHundredths }: Criterion | CriterionGroup,
  sumHundredths: number,
): readonly PointsSumCheck[] {
  if (maxHundredths === sumHundredths) return [];
  const place = { nodeId: id, path: ["maxHundredths"] };
  const facts = { of, declaredHundredths: maxHundredths, sumHundredths };
  return [{ code: "points-do-not-sum", severity: "error", ...place, ...facts }];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
