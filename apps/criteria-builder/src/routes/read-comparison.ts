import { isFilter, type Filter } from "#features/compare/change-filter.ts";

/** What is compared, and which changes are looked at: kept in the address, so that it can be sent. */
export interface Comparison {
  /** The other version; without it the one that this one was begun from. */
  readonly with?: string;
  /** An earlier state of the version itself, by the edit that made it. */
  readonly after?: number;
  readonly show?: Filter;
}

/** What an address says; anything else in it is left aside. */
export function readComparison(search: Readonly<Record<string, unknown>>): Comparison {
  const { with: other, after, show } = search;
  return {
    ...(typeof other === "string" && { with: other }),
    ...(typeof after === "number" && Number.isInteger(after) && after >= 0 && { after }),
    ...(isFilter(show) && { show }),
  };
}
