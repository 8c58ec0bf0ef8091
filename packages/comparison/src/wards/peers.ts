import { quantile } from "#methods/moments.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** What the peers of a unit have in common with it. */
export type PeerKind = "city-and-district-kind" | "city" | "all";

/** Ranked units of like kind, without the unit itself, and the middle half of their totals in hundredths. */
export interface Peers {
  readonly kind: PeerKind;
  readonly n: number;
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
}

/** Fewest units for quartiles. */
const leastPeers = 10;

/** Quận, huyện, thị xã, thành phố: the first word or two of a district's name; null where there is no district. */
export function districtKind(districtName: string | null): string | null {
  const found = /^(quận|huyện|thị xã|thành phố)\s/i.exec(districtName ?? "");
  return found?.[1]?.toLowerCase() ?? null;
}

/** The nearest kind of which there are ten: of the same city and kind of district, of the city, of all; null of fewer. */
export function peersOf(ward: ComparedWard, wards: readonly ComparedWard[]): Peers | null {
  const others = wards.filter(
    ({ unitId, standing }) => unitId !== ward.unitId && standing !== null,
  );
  const ofCity = others.filter(({ cityId }) => cityId === ward.cityId);
  const kind = districtKind(ward.districtName);
  const alike = ofCity.filter(({ districtName }) => districtKind(districtName) === kind);
  const nearest: readonly (readonly [PeerKind, readonly ComparedWard[]])[] = [
    ["city-and-district-kind", kind === null ? [] : alike],
    ["city", ofCity],
    ["all", others],
  ];
  const found = nearest.find(([, peers]) => peers.length >= leastPeers);
  if (found === undefined) return null;
  const totals = found[1].flatMap(({ appraised }) => appraised?.totalHundredths ?? []);
  const at = (share: number) => Math.round(quantile(totals, share) ?? 0);
  return { kind: found[0], n: totals.length, lower: at(0.25), middle: at(0.5), upper: at(0.75) };
}
