import fQuantile from "@stdlib/stats-base-dists-f-quantile";
import { pearson, spearman } from "#methods/correlation.ts";
import { mean, sum, variance } from "#methods/moments.ts";

/** Scores 0–100 of complete units: one row a unit, one column an item (a criterion). */
export interface ItemScores {
  readonly units: readonly { readonly code: string; readonly scores: readonly number[] }[];
  readonly items: number;
}

/** Internal consistency of a set's items. A set of duties is formative: a low alpha is no fault of it. */
export interface Consistency {
  readonly alpha: number;
  /** Feldt 95 %. */
  readonly interval: { readonly low: number; readonly high: number };
}

/** Cronbach's alpha (1951) with Feldt's interval (1965); null below two items or units, or where totals don't differ. */
export function consistency({ units, items }: ItemScores): Consistency | null {
  const alpha = alphaOf(
    units.map(({ scores }) => scores),
    items,
  );
  if (alpha === null) return null;
  const n = units.length;
  const bound = (share: number) => 1 - (1 - alpha) * fQuantile(share, n - 1, (n - 1) * (items - 1));
  return { alpha, interval: { low: bound(0.975), high: bound(0.025) } };
}

/** What one item does in its set. Null: undefined for want of spread, of items or of units. */
export interface ItemFigures {
  readonly deviation: number | null;
  /** Mean score as a share 0–1: high is easy. */
  readonly difficulty: number | null;
  /** Shares of units at 95 and more, and at 5 and less. */
  readonly ceiling: number | null;
  readonly floor: number | null;
  /** Correlation with the total of the other items. */
  readonly itemRest: number | null;
  readonly alphaIfDropped: number | null;
  /** Best 27 % against worst 27 % by total, as a share −1 to 1. */
  readonly discrimination: number | null;
}

/** Figures by item, in the order of the columns (Kelley 1939; Henrysson 1963; Terwee et al. 2007). */
export function itemFigures({ units, items }: ItemScores): readonly ItemFigures[] {
  const n = units.length;
  const rows = units.map(({ code, scores }) => ({ code, scores, total: sum(scores) }));
  const ranked = rows.toSorted(
    (one, other) => other.total - one.total || (one.code < other.code ? -1 : 1),
  );
  const tail = Math.max(1, Math.floor(0.27 * n + 0.5));
  return Array.from({ length: items }, (_, item) => {
    const own = rows.map(({ scores }) => scores[item] ?? 0);
    const rest = rows.map(({ total, scores }) => total - (scores[item] ?? 0));
    const spread = variance(own);
    const middle = mean(own);
    const ofTail = (tailRows: typeof ranked) =>
      mean(tailRows.map(({ scores }) => scores[item] ?? 0)) ?? 0;
    return {
      deviation: spread === null ? null : Math.sqrt(spread),
      difficulty: middle === null ? null : middle / 100,
      ceiling: n === 0 ? null : own.filter((score) => score >= 95).length / n,
      floor: n === 0 ? null : own.filter((score) => score <= 5).length / n,
      itemRest: pearson(own, rest),
      alphaIfDropped:
        items < 3
          ? null
          : alphaOf(
              rows.map(({ scores }) => scores.filter((_score, at) => at !== item)),
              items - 1,
            ),
      discrimination:
        n < 2 ? null : (ofTail(ranked.slice(0, tail)) - ofTail(ranked.slice(-tail))) / 100,
    };
  });
}

/** Two items that say the same, or an item that runs against the rest of its group. Columns by number. */
export interface ItemPairs {
  readonly redundant: readonly (readonly [number, number])[];
  readonly conflicting: readonly number[];
}

/** Within one group of items: redundant where |r| ≥ 0.90 by Pearson and by Spearman, conflicting where r ≤ −0.30 with the rest. */
export function itemPairs({ units, items }: ItemScores): ItemPairs {
  const columns = Array.from({ length: items }, (_, item) =>
    units.map(({ scores }) => scores[item] ?? 0),
  );
  const totals = units.map(({ scores }) => sum(scores));
  const redundant = columns.flatMap((one, first) =>
    columns.flatMap((other, second) =>
      second > first && isStrong(pearson(one, other)) && isStrong(spearman(one, other))
        ? [[first, second] as const]
        : [],
    ),
  );
  const conflicting = columns.flatMap((own, item) => {
    const withRest = pearson(
      own,
      totals.map((total, unit) => total - (own[unit] ?? 0)),
    );
    return withRest !== null && withRest <= -0.3 ? [item] : [];
  });
  return { redundant, conflicting };
}

function isStrong(correlation: number | null): boolean {
  return correlation !== null && Math.abs(correlation) >= 0.9;
}

function alphaOf(rows: readonly (readonly number[])[], items: number): number | null {
  const ofTotal = variance(rows.map((scores) => sum(scores)));
  if (items < 2 || ofTotal === null || ofTotal === 0) return null;
  const ofItems = Array.from(
    { length: items },
    (_, item) => variance(rows.map((scores) => scores[item] ?? 0)) ?? 0,
  );
  return (items / (items - 1)) * (1 - sum(ofItems) / ofTotal);
}
