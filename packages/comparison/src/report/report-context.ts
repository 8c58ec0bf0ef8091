import type { Basis, Source } from "#basis.ts";
import { figure, type Figure, type FigureUnit } from "#figure.ts";
import { type Names, namesOf } from "#report/words.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";
import type { Comparison } from "#rounds/comparison.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** Up to this many units the report names each one; above, it sums up by city and lists them in an annex. */
export const mostNamedUnits = 12;

/** Earlier rounds of the same units to set beside this one; either may be unknown. */
export interface EarlierRounds {
  /** The round just before. */
  readonly previous?: ComparedRound | undefined;
  /** Cùng kỳ: the round whose period began a year before. */
  readonly sameSeason?: ComparedRound | undefined;
}

/** What every section of the report is made from. */
export interface ReportContext {
  readonly basis: Basis;
  readonly comparison: Comparison;
  readonly wards: readonly ComparedWard[];
  readonly earlier: EarlierRounds;
  readonly names: Names;
  readonly isNamingUnits: boolean;
  /** A count over all units compared. */
  readonly count: (value: number, unit: FigureUnit, source?: Source | null) => Figure;
  /** One unit's own figure. */
  readonly own: (value: number | null | undefined, unit: FigureUnit, source: Source) => Figure;
}

export function reportContext(
  { comparison, wards }: ComparedRound,
  earlier: EarlierRounds,
): ReportContext {
  const { basis, overall } = comparison;
  const { expected, ranked } = overall.coverage;
  return {
    basis,
    comparison,
    wards,
    earlier,
    names: namesOf(comparison.outline),
    isNamingUnits: expected <= mostNamedUnits,
    count: (value, unit, source = null) =>
      figure(basis, value, { unit, n: source === null ? expected : ranked, expected, source }),
    own: (value, unit, source) =>
      figure(basis, value ?? { gap: "no-figures" }, {
        unit,
        n: value === null || value === undefined ? 0 : 1,
        expected: 1,
        source,
      }),
  };
}
