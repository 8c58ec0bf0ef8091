import { competitionRanks, percentiles, type Rank } from "#methods/ranks.ts";
import Type from "typebox";
import {
  ComparedWard,
  type Standing,
  type UnrankedReason,
  type WardScores,
} from "#wards/compared-ward.ts";
import type { WardResult } from "#wards/ward-result.ts";

/** A ward's two results, before it has a place among the others. */
export const UnplacedWard = Type.Omit(ComparedWard, ["standing", "unranked"], {
  additionalProperties: false,
});
export type UnplacedWard = Type.Static<typeof UnplacedWard>;

/** Fewest units for a percentile. */
export const leastForPercentile = 10;

/** Gives each ward its place by appraised total, overall and within its city; those without one say why. */
export function standWards(wards: readonly UnplacedWard[]): readonly ComparedWard[] {
  const totals = wards.map(({ appraised }) => rankedTotal(appraised));
  const overall = competitionRanks(totals);
  const percentile = percentiles(totals);
  const inCity = ranksWithinCities(wards, totals);
  return wards.map((ward, index) => {
    const place = overall[index];
    const placeInCity = inCity[index];
    if (!place || !placeInCity) return { ...ward, standing: null, unranked: unrankedReason(ward) };
    const standing: Standing = {
      overall: place,
      inCity: placeInCity,
      percentile: place.n < leastForPercentile ? null : (percentile[index] ?? null),
    };
    return { ...ward, standing, unranked: null };
  });
}

/** Why a unit has no place: nothing sent, nothing appraised, or answers missing. */
export function unrankedReason({
  self,
  appraised,
}: Pick<WardScores | UnplacedWard, "self" | "appraised">): UnrankedReason {
  if (appraised !== null) return "answers-missing";
  return self === null ? "not-submitted" : "not-appraised";
}

function rankedTotal(result: WardResult | null): number | null {
  return result === null || result.missing > 0 ? null : result.totalHundredths;
}

function ranksWithinCities(
  wards: readonly UnplacedWard[],
  totals: readonly (number | null)[],
): readonly (Rank | null)[] {
  const indexesByCity = Map.groupBy(wards.keys(), (index) => wards[index]?.cityId);
  const placed = wards.map((): Rank | null => null);
  for (const indexes of indexesByCity.values()) {
    const ranks = competitionRanks(indexes.map((index) => totals[index] ?? null));
    for (const [position, index] of indexes.entries()) placed[index] = ranks[position] ?? null;
  }
  return placed;
}

const vietnamese = new Intl.Collator("vi");

/** By city name, then by unit name, in Vietnamese order, then by code. */
export function inReadingOrder(a: Ordered, b: Ordered): number {
  return (
    vietnamese.compare(a.cityName, b.cityName) ||
    vietnamese.compare(a.name, b.name) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
    (a.unitId < b.unitId ? -1 : 1)
  );
}

type Ordered = Pick<UnplacedWard, "cityName" | "name" | "code" | "unitId">;
