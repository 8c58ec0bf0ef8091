import { quantile } from "#methods/moments.ts";

/** Fewest criteria that two units must both have answered. */
export const leastShared = 15;
const commonShare = 0.6;

/** Two units that answered alike, by their place among the units given. */
export interface SameAnswers {
  readonly one: number;
  readonly other: number;
  /** Criteria that both answered, common ones left out, and the share of them answered alike. */
  readonly shared: number;
  readonly match: number;
}

/** Share of equal answers among those that both gave; null where they share none. */
export function matchShare(
  one: readonly (number | null)[],
  other: readonly (number | null)[],
): { readonly shared: number; readonly match: number } | null {
  let shared = 0;
  let equal = 0;
  for (const [at, value] of one.entries()) {
    const beside = other[at] ?? null;
    if (value === null || beside === null) continue;
    shared += 1;
    if (value === beside) equal += 1;
  }
  return shared === 0 ? null : { shared, match: equal / shared };
}

/**
 * Pairs that answered alike (Kuriakose & Robbins 2016): all of at least 15 shared answers, or 90 % of them and more than 99.5 % of
 * pairs do. Criteria on which 60 % of units say the same are left out.
 * @param answers one row a unit, one column a criterion
 */
export function sameAnswers(answers: readonly (readonly (number | null)[])[]): {
  readonly pairs: number;
  readonly flagged: readonly SameAnswers[];
} {
  const columns = answers[0]?.map((_, column) => column).filter(isTelling) ?? [];
  const rows = answers.map((row) => columns.map((column) => row[column] ?? null));
  const pairs: SameAnswers[] = [];
  for (const [one, own] of rows.entries())
    for (let other = one + 1; other < rows.length; other += 1) {
      const found = matchShare(own, rows[other] ?? []);
      if (found !== null && found.shared >= leastShared) pairs.push({ one, other, ...found });
    }
  const unusual = quantile(
    pairs.map(({ match }) => match),
    0.995,
  );
  return {
    pairs: pairs.length,
    flagged: pairs.filter(
      ({ match }) => match === 1 || (match >= 0.9 && unusual !== null && match > unusual),
    ),
  };

  function isTelling(column: number): boolean {
    const counts = new Map<number, number>();
    let answered = 0;
    for (const row of answers) {
      const value = row[column] ?? null;
      if (value === null) continue;
      answered += 1;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values()) < commonShare * answered;
  }
}
