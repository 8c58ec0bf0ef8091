import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Basis } from "#basis.ts";
import { outlineOf } from "#outline.ts";
import type { Comparison } from "#rounds/comparison.ts";
import { summarise } from "#rounds/summarise.ts";
import type { ComparedWard, WardScores } from "#wards/compared-ward.ts";
import { standWards } from "#wards/stand-wards.ts";
import { wardResult } from "#wards/ward-result.ts";

export interface RoundResults {
  readonly basis: Basis;
  readonly version: CriteriaSetVersion;
  /** Every unit called to the round, whether it sent anything or not, in any order. */
  readonly wards: readonly WardScores[];
}

export interface ComparedRound {
  readonly comparison: Comparison;
  /** By city name, then by unit name, in Vietnamese order, then by code. */
  readonly wards: readonly ComparedWard[];
}

const vietnamese = new Intl.Collator("vi");

/** Lays the units of one round side by side. The same results in any order give the same comparison. */
export function compareRound({ basis, version, wards }: RoundResults): ComparedRound {
  const outline = outlineOf(version);
  const compared = standWards(
    wards.toSorted(inReadingOrder).map((ward) => ({
      ...ward,
      self: ward.self === null ? null : wardResult(version, ward.self),
      appraised: ward.appraised === null ? null : wardResult(version, ward.appraised),
    })),
  );
  const byCity = Map.groupBy(compared, ({ cityId }) => cityId);
  return {
    comparison: {
      formatVersion: 1,
      basis,
      outline,
      overall: summarise(compared, { basis, outline, city: null }),
      cities: [...byCity].map(([id, ofCity]) =>
        summarise(ofCity, { basis, outline, city: { id, name: ofCity[0]?.cityName ?? id } }),
      ),
    },
    wards: compared,
  };
}

function inReadingOrder(a: WardScores, b: WardScores): number {
  return (
    vietnamese.compare(a.cityName, b.cityName) ||
    vietnamese.compare(a.name, b.name) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
    (a.unitId < b.unitId ? -1 : 1)
  );
}
