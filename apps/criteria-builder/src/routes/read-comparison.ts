import { isFilter, type Filter } from "#features/compare/change-filter.ts";

/** Which changes are looked at: kept in the address, so that it can be sent. */
export interface Look {
  readonly show?: Filter;
  /** Only those that something was said about. */
  readonly discussed?: boolean;
}

/** What is compared, and which changes are looked at. */
export interface Comparison extends Look {
  /** The other version; without it the one that this one was begun from. */
  readonly with?: string;
  /** An earlier state of the version itself, by the edit that made it. */
  readonly after?: number;
}

type Search = Readonly<Record<string, unknown>>;

/** What an address says; anything else in it is left aside. */
export function readLook({ show, discussed }: Search): Look {
  return {
    ...(isFilter(show) && show !== "all" && { show }),
    ...(discussed === true && { discussed }),
  };
}

/** As `readLook`, with what is compared. */
export function readComparison(search: Search): Comparison {
  const { with: other, after } = search;
  return {
    ...(typeof other === "string" && { with: other }),
    ...(typeof after === "number" && Number.isInteger(after) && after >= 0 && { after }),
    ...readLook(search),
  };
}

/** How an agency reads the text laid before it: whole, or beside the version before. */
export interface Reading extends Look {
  readonly view?: "compare";
}

/** As `readLook`, with how it is read. */
export function readReading(search: Search): Reading {
  return { ...(search["view"] === "compare" && { view: "compare" }), ...readLook(search) };
}
