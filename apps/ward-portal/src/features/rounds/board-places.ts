import type { BoardRow } from "@thuocdo/contract/rounds";

/** A city, or a district of it, with the rows of its units. */
export interface BoardPlace {
  readonly id: string | null;
  readonly name: string | null;
  readonly rows: readonly BoardRow[];
}

export interface BoardCity extends BoardPlace {
  /** Empty where no unit stands under a district. */
  readonly districts: readonly BoardPlace[];
}

/** The rows of a board by city and district, in the order of the board. */
export function boardPlaces(rows: readonly BoardRow[]): readonly BoardCity[] {
  return [...Map.groupBy(rows, ({ cityId }) => cityId)].map(([id, ofCity]) => ({
    id,
    name: ofCity[0]?.cityName ?? null,
    rows: ofCity,
    districts: [...Map.groupBy(ofCity, ({ districtId }) => districtId)]
      .filter(([districtId]) => districtId !== null)
      .map(([districtId, ofDistrict]) => ({
        id: districtId,
        name: ofDistrict[0]?.districtName ?? null,
        rows: ofDistrict,
      })),
  }));
}
