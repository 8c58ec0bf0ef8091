/** What the comparison shows: kept in the address, so that it can be sent to a colleague. */
export interface Place {
  readonly snapshot?: string;
  /** Id of the city whose units are listed; all when absent. */
  readonly city?: string;
  /** Words of a unit's name. */
  readonly search?: string;
  /** 1 when absent. */
  readonly page?: number;
}

/** What an address says; anything else in it is left aside. */
export function readPlace(address: Readonly<Record<string, unknown>>): Place {
  const { snapshot, city, search, page } = address;
  return {
    ...(typeof snapshot === "string" && { snapshot }),
    ...(typeof city === "string" && { city }),
    ...((typeof search === "string" || typeof search === "number") && { search: String(search) }),
    ...(typeof page === "number" && Number.isInteger(page) && page > 1 && { page }),
  };
}
