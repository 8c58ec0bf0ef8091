import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Basis } from "#basis.ts";
import { outlineOf } from "#outline.ts";
import type { Comparison } from "#rounds/comparison.ts";
import { summarise } from "#rounds/summarise.ts";
import type { ComparedWard, WardScores } from "#wards/compared-ward.ts";
import { inReadingOrder, standWards, type UnplacedWard } from "#wards/stand-wards.ts";
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

/** Lays the units of one round side by side. The same results in any order give the same comparison. */
export function compareRound({ basis, version, wards }: RoundResults): ComparedRound {
  return compareWards({
    basis,
    version,
    wards: wards.map((ward) => resultsOf(version, ward)),
  });
}

/** A ward's two results, before it is laid beside the others. */
export function resultsOf(version: CriteriaSetVersion, ward: WardScores): UnplacedWard {
  return {
    ...ward,
    self: ward.self === null ? null : wardResult(version, ward.self),
    appraised: ward.appraised === null ? null : wardResult(version, ward.appraised),
  };
}

/** As `compareRound`, of wards whose results are known already. */
export function compareWards({
  basis,
  version,
  wards,
}: Omit<RoundResults, "wards"> & { readonly wards: readonly UnplacedWard[] }): ComparedRound {
  const outline = outlineOf(version);
  const compared = standWards(wards.toSorted(inReadingOrder));
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
