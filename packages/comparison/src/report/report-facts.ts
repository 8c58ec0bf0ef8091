import type { Basis, Source } from "#basis.ts";
import { figure, type Figure, type FigureUnit } from "#figure.ts";
import type { ChangeAnalysis } from "#analysis/change-analysis.ts";
import type { RoundAnalysis } from "#analysis/round-analysis.ts";
import type { SelfScoreAnalysis } from "#analysis/self-score-analysis.ts";
import type { SensitivityAnalysis } from "#analysis/sensitivity-analysis.ts";
import type { StandingAnalysis } from "#analysis/standing-analysis.ts";
import type { FrozenPlan } from "#plans/frozen-plan.ts";
import type { ReportKind } from "#report/report-model.ts";
import { type Names, namesOf } from "#report/words.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";
import type { Comparison } from "#rounds/comparison.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** Up to this many units the report names each one; above, it sums up by city and lists them in an annex. */
export const mostNamedUnits = 12;

/** Earlier rounds of the same units to set beside this one; either may be unknown. */
export interface EarlierRounds {
  /** The first round of the pilot, where it is another one than this. */
  readonly first?: ComparedRound | undefined;
  /** The round just before. */
  readonly previous?: ComparedRound | undefined;
  /** Cùng kỳ: the round whose period began a year before. */
  readonly sameSeason?: ComparedRound | undefined;
}

/** Up to so many units nothing is said by statistics. */
const mostLaidSideBySide = 5;

/** What the report quotes of the analyses of its round; each may be wanting. */
export interface ReportAnalyses {
  readonly analysis?: RoundAnalysis | undefined;
  readonly standings?: StandingAnalysis | undefined;
  readonly changes?: ChangeAnalysis | undefined;
  readonly selfScores?: SelfScoreAnalysis | undefined;
  readonly sensitivity?: SensitivityAnalysis | undefined;
  /** Plans (Đề án) of the cities as they stood when the round was frozen. */
  readonly cityPlans?: readonly FrozenPlan[] | undefined;
}

/** What the figures of the report are made from. */
export interface ReportFacts {
  readonly basis: Basis;
  readonly comparison: Comparison;
  readonly wards: readonly ComparedWard[];
  readonly earlier: EarlierRounds;
  readonly names: Names;
  readonly isNamingUnits: boolean;
  /** Up to five units nothing is summed up: they are laid side by side. */
  readonly isFew: boolean;
  readonly kind: ReportKind;
  readonly analyses: ReportAnalyses;
  readonly cityPlans: readonly FrozenPlan[];
  /** A count over all units compared. */
  readonly count: (value: number, unit: FigureUnit, source?: Source | null) => Figure;
  /** One unit's own figure. */
  readonly own: (value: number | null | undefined, unit: FigureUnit, source: Source) => Figure;
}

export function factsOf(
  { comparison, wards }: ComparedRound,
  earlier: EarlierRounds,
  kind: ReportKind,
  analyses: ReportAnalyses,
): ReportFacts {
  const { basis, overall } = comparison;
  const { expected, ranked } = overall.coverage;
  return {
    basis,
    comparison,
    wards,
    earlier,
    names: namesOf(comparison.outline),
    isNamingUnits: expected <= mostNamedUnits,
    isFew: expected <= mostLaidSideBySide,
    kind,
    analyses,
    cityPlans: analyses.cityPlans ?? [],
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
