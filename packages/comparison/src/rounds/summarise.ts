import type { Verdict } from "@thuocdo/criteria/score";
import type { Basis } from "#basis.ts";
import { figure, type Figure, type FigureUnit } from "#figure.ts";
import { spreadOf } from "#methods/spread.ts";
import { criteriaOf, type Outline } from "#outline.ts";
import type { Coverage, CriterionCount, Summary } from "#rounds/comparison.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";
import type { WardResult } from "#wards/ward-result.ts";

/** Sums up some wards, by their appraised results, on one basis. */
export function summarise(
  wards: readonly ComparedWard[],
  of: {
    readonly basis: Basis;
    readonly outline: Outline;
    readonly city: { readonly id: string; readonly name: string } | null;
  },
): Summary {
  const coverage = coverageOf(wards);
  const complete = wards
    .filter(({ standing }) => standing !== null)
    .map(({ appraised }) => appraised)
    .filter((result) => result !== null);
  const over = (unit: FigureUnit) => ({
    unit,
    n: complete.length,
    expected: wards.length,
    source: "appraised" as const,
  });
  const points = (scores: readonly number[]) =>
    spreadFigures(of.basis, scores, { ...over("points"), n: scores.length });
  return {
    cityId: of.city?.id ?? null,
    cityName: of.city?.name ?? null,
    coverage,
    total: points(complete.map(({ totalHundredths }) => totalHundredths)),
    criteriaMet: criteriaMetFigures(of.basis, complete, wards.length),
    allCriteriaMet: figure(of.basis, complete.filter(meetsAll).length, over("units")),
    groups: of.outline.groups.map(({ id }) => ({
      groupId: id,
      ...points(
        complete
          .map((result) => result.groups.find(({ groupId }) => groupId === id)?.hundredths ?? null)
          .filter((hundredths) => hundredths !== null),
      ),
    })),
    levels: of.outline.levels.map(({ key }) => ({
      level: key,
      units: complete.filter(({ level }) => level === key).length,
    })),
    undetermined: wards.length - complete.filter(({ level }) => level !== null).length,
    criteria: criteriaOf(of.outline).map(({ id }, index) => countCriterion(id, index, wards)),
  };
}

/** Whether every criterion that applies is met; false where none applies. */
export function meetsAll({ criteriaMet, criteriaApplicable }: WardResult): boolean {
  return criteriaApplicable > 0 && criteriaMet === criteriaApplicable;
}

/** How many units were called, sent, were in time, were appraised and are ranked. */
export function coverageOf(wards: readonly ComparedWard[]): Coverage {
  const count = (holds: (ward: ComparedWard) => boolean) => wards.filter(holds).length;
  return {
    expected: wards.length,
    submitted: count(({ progress }) => progress !== "not-submitted"),
    onTime: count(({ onTime }) => onTime === true),
    appraised: count(({ appraised }) => appraised !== null),
    ranked: count(({ standing }) => standing !== null),
  };
}

interface Over {
  readonly unit: FigureUnit;
  readonly n: number;
  readonly expected: number;
  readonly source: "appraised";
}

function spreadFigures(basis: Basis, scores: readonly number[], over: Over) {
  const spread = spreadOf(scores);
  const of = (value: number | null): Figure =>
    figure(basis, value ?? { gap: spread.n === 0 ? "no-units" : "too-few-units" }, over);
  return {
    mean: of(spread.mean),
    median: of(spread.median),
    deviation: of(spread.deviation),
    min: of(spread.min),
    max: of(spread.max),
  };
}

function criteriaMetFigures(basis: Basis, results: readonly WardResult[], expected: number) {
  const over = {
    unit: "criteria" as const,
    n: results.length,
    expected,
    source: "appraised" as const,
  };
  const { n, min, max } = spreadOf(results.map(({ criteriaMet }) => criteriaMet));
  const of = (value: number | null) =>
    figure(basis, value ?? { gap: n === 0 ? "no-units" : "too-few-units" }, over);
  return { min: of(min), max: of(max) };
}

function countCriterion(
  criterionId: string,
  index: number,
  wards: readonly ComparedWard[],
): CriterionCount {
  const counts: Record<Verdict | "not-appraised", number> = {
    met: 0,
    "not-met": 0,
    missing: 0,
    "not-applicable": 0,
    "not-appraised": 0,
  };
  for (const { appraised } of wards)
    counts[appraised?.criteria[index]?.verdict ?? "not-appraised"] += 1;
  return {
    criterionId,
    met: counts.met,
    notMet: counts["not-met"],
    missing: counts.missing,
    notApplicable: counts["not-applicable"],
    notAppraised: counts["not-appraised"],
  };
}
