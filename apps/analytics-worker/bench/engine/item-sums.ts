/** What item analysis needs of a period: whole numbers. */
export interface ItemSums {
  readonly n: number;
  readonly total: number;
  readonly totalSquares: number;
  readonly items: readonly {
    readonly sum: number;
    readonly squares: number;
    readonly withTotal: number;
  }[];
}

/** Cronbach's alpha from sums. */
export function alphaOf({ n, total, totalSquares, items }: ItemSums): number {
  const variance = (sum: number, squares: number) => (squares - (sum * sum) / n) / (n - 1);
  const ofItems = items.reduce((all, { sum, squares }) => all + variance(sum, squares), 0);
  return (items.length / (items.length - 1)) * (1 - ofItems / variance(total, totalSquares));
}
