/** Enough of the answers to hold one engine against the other. */
export interface Found {
  readonly totals: number;
  readonly places: number;
  readonly cities: number;
  readonly change: number;
  /** By period. */
  readonly alphas: readonly number[];
  readonly strongPairs: number;
  readonly tails: number;
}
