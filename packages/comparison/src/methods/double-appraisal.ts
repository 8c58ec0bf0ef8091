import type { Score } from "@thuocdo/criteria/score";
import { mean } from "#methods/moments.ts";
import { weightedKappa } from "#methods/weighted-kappa.ts";

/** One revision as two people appraised it, neither in sight of the other. */
export interface TwoAppraisals {
  readonly first: Score;
  readonly second: Score;
}

/** How far two appraisals of the same revisions agree. Denominators are given. */
export interface DoubleAgreement {
  readonly pairs: number;
  /** Criteria that both gave a verdict, and those to which they gave the same. */
  readonly verdicts: number;
  readonly equalVerdicts: number;
  /** Mean absolute difference of the totals, in hundredths; null without a pair. */
  readonly meanDifferenceHundredths: number | null;
  /** Quadratic weights over the levels, best first (methods §8); null where only one level occurs. */
  readonly kappa: number | null;
}

/** @param levels keys of the levels, the best first; a pair without a level on either side is left out of kappa */
export function doubleAgreement(
  pairs: readonly TwoAppraisals[],
  levels: readonly string[],
): DoubleAgreement {
  const verdicts = pairs.flatMap(({ first, second }) =>
    first.criteria.flatMap(({ criterionId, verdict }) => {
      const other = second.criteria.find((criterion) => criterion.criterionId === criterionId);
      return other === undefined ? [] : [verdict === other.verdict];
    }),
  );
  const table = levels.map((row) =>
    levels.map(
      (column) =>
        pairs.filter(({ first, second }) => first.level === row && second.level === column).length,
    ),
  );
  return {
    pairs: pairs.length,
    verdicts: verdicts.length,
    equalVerdicts: verdicts.filter(Boolean).length,
    meanDifferenceHundredths: mean(
      pairs.map(({ first, second }) => Math.abs(first.totalHundredths - second.totalHundredths)),
    ),
    kappa: weightedKappa(table, "quadratic"),
  };
}
