import type { WardType } from "@thuocdo/criteria/terms";

/** Province or city under the ministry. */
export interface ProvinceRow {
  readonly code: string;
  readonly name: string;
}

/** Quận, huyện, thị xã, thành phố thuộc tỉnh: the level that ended on 30/6/2025. */
export interface DistrictRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly cityCode: string;
  readonly cityName: string;
}

/** A commune-level unit as its source states it; without a district from 1/7/2025. */
export interface WardRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly typeName: string;
  readonly districtCode: string | null;
  readonly districtName: string | null;
  readonly cityCode: string;
  readonly cityName: string;
}

/** Which unit went into which, named by code and name on the day before and on the day. */
export interface UnitChangeRow {
  readonly line: number;
  readonly oldCode: string;
  readonly newCode: string;
  readonly oldName: string;
  readonly newName: string;
  readonly kind: string;
  readonly effectiveOn: string;
}

/** The first day of an edition of the units, and the first day on which it no longer holds. */
export interface UnitPeriod {
  readonly validFrom: string;
  readonly validTo: string | null;
}

export type UnitEditionYear = 2021 | 2025;

/**
 * The sources date neither unit. 2021: as listed for 2021; the true first day of each unit is unknown, so 1/1/2021
 * stands for "at the latest". They end together, as the law of 2025 has it. 2025: from 1/7/2025.
 */
export const unitPeriods = {
  2021: { validFrom: "2021-01-01", validTo: "2025-07-01" },
  2025: { validFrom: "2025-07-01", validTo: null },
} as const satisfies Record<UnitEditionYear, UnitPeriod>;

/** The five pilot cities: Hà Nội, Hải Phòng, Đà Nẵng, TP Hồ Chí Minh, Cần Thơ. */
export const pilotCityCodes = ["01", "31", "48", "79", "92"] as const;

/** The word in front of a unit's name, as the type it stands for. */
export const wardTypesByName: Readonly<Record<string, WardType>> = {
  Phường: "ward",
  "Thị trấn": "township",
  Xã: "commune",
  "Đặc khu": "special-zone",
};

/** NFC, single spaces, none at the ends: the repair that names from outside get. */
export function repairName(name: string): string {
  return name.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

/** The word of the type in front of a name: "Thị trấn" of "Thị trấn Trâu Quỳ"; empty when there is none. */
export function typeNameOf(name: string): string {
  return Object.keys(wardTypesByName).find((typeName) => name.startsWith(`${typeName} `)) ?? "";
}
