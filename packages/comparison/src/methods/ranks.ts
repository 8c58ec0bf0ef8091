/** A place among `n`: 1 is best; ties share it and the next place is skipped. Printed "=2" when tied. */
export interface Rank {
  readonly rank: number;
  readonly tied: boolean;
  readonly n: number;
}

/**
 * Competition ranks, in the order given: 1 + how many are greater. Null for a null score, which is not in `n` either.
 * Give scores already rounded to hundredths: what prints alike ties.
 */
export function competitionRanks(scores: readonly (number | null)[]): readonly (Rank | null)[] {
  const counts = countsOf(scores);
  return scores.map((score) => {
    if (score === null) return null;
    const { greater, equal } = placeOf(counts, score);
    return { rank: 1 + greater, tied: equal > 1, n: counts.n };
  });
}

/** Percentile in hundredths of a percent: 100·(lower + half of the ties, oneself included)/n. Null for a null score. */
export function percentiles(scores: readonly (number | null)[]): readonly (number | null)[] {
  const counts = countsOf(scores);
  return scores.map((score) => {
    if (score === null) return null;
    const { lower, equal } = placeOf(counts, score);
    return Math.floor((2 * 10_000 * lower + 10_000 * equal + counts.n) / (2 * counts.n));
  });
}

/** Average ranks: ties share the mean of the places they take. For correlation only, never for print. */
export function averageRanks(scores: readonly number[]): readonly number[] {
  const counts = countsOf(scores);
  return scores.map((score) => {
    const { greater, equal } = placeOf(counts, score);
    return greater + (equal + 1) / 2;
  });
}

interface Counts {
  readonly n: number;
  readonly placeByScore: ReadonlyMap<number, { greater: number; equal: number }>;
}

function countsOf(scores: readonly (number | null)[]): Counts {
  const known = scores.filter((score) => score !== null).toSorted((a, b) => b - a);
  const placeByScore = new Map<number, { greater: number; equal: number }>();
  for (const [index, score] of known.entries()) {
    const place = placeByScore.get(score);
    if (place === undefined) placeByScore.set(score, { greater: index, equal: 1 });
    else place.equal += 1;
  }
  return { n: known.length, placeByScore };
}

function placeOf({ n, placeByScore }: Counts, score: number) {
  const { greater, equal } = placeByScore.get(score) ?? { greater: 0, equal: 0 };
  return { greater, equal, lower: n - greater - equal };
}
