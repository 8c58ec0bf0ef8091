import type { UnrankedReason } from "@thuocdo/comparison/compared-ward";

/** Which units are listed: kept in the address, so that it can be sent to a colleague. */
export interface Place {
  /** Id of the city whose units are listed; all when absent. */
  readonly city?: string;
  /** Words of a unit's name. */
  readonly search?: string;
  /** Key of the level that they reached. */
  readonly level?: string;
  /** Id of a criterion that they do not meet. */
  readonly unmet?: string;
  /** Why they have no place. */
  readonly state?: UnrankedReason;
  /** Only those that a failed knock-out bars. */
  readonly barred?: true;
  /** Ids of units laid side by side. */
  readonly pins?: readonly string[];
  /** 1 when absent. */
  readonly page?: number;
}

const states = ["not-submitted", "not-appraised", "answers-missing"] as const;

/** What an address says; anything else in it is left aside. */
export function readPlace(address: Readonly<Record<string, unknown>>): Place {
  const { city, search, level, unmet, state, barred, pins, page } = address;
  const known = states.find((each) => each === state);
  const pinned = Array.isArray(pins) ? pins.filter((pin) => typeof pin === "string") : [];
  return {
    ...(typeof city === "string" && { city }),
    ...((typeof search === "string" || typeof search === "number") && { search: String(search) }),
    ...(typeof level === "string" && { level }),
    ...(typeof unmet === "string" && { unmet }),
    ...(known !== undefined && { state: known }),
    ...(barred === true && { barred }),
    ...(pinned.length > 0 && { pins: pinned }),
    ...(typeof page === "number" && Number.isInteger(page) && page > 1 && { page }),
  };
}
