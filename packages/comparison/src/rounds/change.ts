import { figure, type Figure } from "#figure.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";

/** How one unit moved from one round to a later one, by appraised results: plain differences, no cause implied. */
export interface WardChange {
  readonly unitId: string;
  readonly name: string;
  readonly before: Figure;
  readonly after: Figure;
  /** After minus before. A gap when the versions differ, or either round has no complete result. */
  readonly total: Figure;
  readonly criteriaMet: Figure;
}

/** Changes of the units of `after`, in its order. */
export function changeBetween(before: ComparedRound, after: ComparedRound): readonly WardChange[] {
  const basis = after.comparison.basis;
  const sameVersion = before.comparison.basis.versionId === basis.versionId;
  const earlier = new Map(before.wards.map((ward) => [ward.unitId, ward]));
  return after.wards.map((ward) => {
    const then = completeResult(earlier.get(ward.unitId));
    const now = completeResult(ward);
    const over = { n: 1, expected: 1, source: "appraised" as const };
    const difference = (unit: "points" | "criteria", pick: (result: Complete) => number) =>
      figure(
        basis,
        !then || !now
          ? { gap: "no-figures" }
          : !sameVersion
            ? { gap: "not-comparable" }
            : pick(now) - pick(then),
        { ...over, unit },
      );
    const total = (result: Complete | undefined, on: ComparedRound) =>
      figure(on.comparison.basis, result?.totalHundredths ?? { gap: "no-figures" }, {
        ...over,
        unit: "points",
      });
    return {
      unitId: ward.unitId,
      name: ward.name,
      before: total(then, before),
      after: total(now, after),
      total: difference("points", ({ totalHundredths }) => totalHundredths),
      criteriaMet: difference("criteria", ({ criteriaMet }) => criteriaMet),
    };
  });
}

type Ward = ComparedRound["wards"][number];
type Complete = NonNullable<Ward["appraised"]>;

function completeResult(ward: Ward | undefined): Complete | undefined {
  return ward?.standing ? (ward.appraised ?? undefined) : undefined;
}
