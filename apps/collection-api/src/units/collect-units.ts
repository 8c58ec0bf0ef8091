import type { UnitFact } from "@thuocdo/submissions/units/unit-import";
import {
  type DistrictRow,
  type UnitPeriod,
  type WardRow,
  wardTypesByName,
} from "#units/unit-edition.ts";
import { unitId } from "#units/unit-id.ts";

/** A row that states no fact, or one at odds with another row. */
export type RowConflict =
  | {
      readonly code: "unknown-type";
      readonly line: number;
      readonly name: string;
      readonly typeName: string;
    }
  | { readonly code: "bad-unit-code"; readonly line: number; readonly unitCode: string }
  | { readonly code: "name-missing"; readonly line: number; readonly unitCode: string }
  | {
      readonly code: "rows-differ";
      readonly line: number;
      readonly unitCode: string;
      readonly otherLine: number;
    };

export interface CollectedUnits {
  readonly facts: readonly UnitFact[];
  readonly conflicts: readonly RowConflict[];
}

/** Bộ Công an, above every province and city. */
export const ministry: UnitFact = {
  line: 0,
  unitId: unitId("ministry", "BCA", "Bộ Công an"),
  code: "BCA",
  name: "Bộ Công an",
  type: "ministry",
  parentId: null,
  validFrom: "2021-01-01",
  validTo: null,
};

export function cityId(code: string, name: string): string {
  return unitId("city", code, name);
}

/** What rows of wards or districts say of the units in them and above them, each unit once, the upper ones first. */
export function collectUnits(
  rows: readonly (WardRow | DistrictRow)[],
  period: UnitPeriod,
): CollectedUnits {
  const facts = new Map<string, UnitFact>([[ministry.unitId, ministry]]);
  const conflicts: RowConflict[] = [];
  for (const row of rows) {
    const stated = factsOf(row, period);
    if (!Array.isArray(stated)) {
      conflicts.push(stated);
      continue;
    }
    for (const fact of stated) {
      const known = facts.get(fact.unitId);
      if (known === undefined) facts.set(fact.unitId, fact);
      else if (known.name !== fact.name || known.parentId !== fact.parentId) {
        conflicts.push({
          code: "rows-differ",
          line: row.line,
          unitCode: fact.code,
          otherLine: known.line,
        });
      }
    }
  }
  return { facts: [...facts.values()], conflicts };
}

function factsOf(row: WardRow | DistrictRow, period: UnitPeriod): UnitFact[] | RowConflict {
  const { line, code, name } = row;
  const odd = [code, row.cityCode].find((each) => !/^[0-9]{2,6}$/.test(each));
  if (odd !== undefined) return { code: "bad-unit-code", line, unitCode: odd };
  if (name === "" || row.cityName === "") return { code: "name-missing", line, unitCode: code };
  const common = { line, ...period };
  const city: UnitFact = {
    ...common,
    unitId: cityId(row.cityCode, row.cityName),
    code: row.cityCode,
    name: row.cityName,
    type: row.cityName.startsWith("Thành phố ") ? "city" : "province",
    parentId: ministry.unitId,
  };
  const districtFact = (districtCode: string, districtName: string): UnitFact => ({
    ...common,
    unitId: unitId("district", districtCode, period.validFrom),
    code: districtCode,
    name: districtName,
    type: "district",
    parentId: city.unitId,
  });
  if (!("typeName" in row)) return [city, districtFact(code, name)];
  const type = wardTypesByName[row.typeName];
  if (type === undefined) return { code: "unknown-type", line, name, typeName: row.typeName };
  const district =
    row.districtCode === null ? undefined : districtFact(row.districtCode, row.districtName ?? "");
  const ward: UnitFact = {
    ...common,
    unitId: unitId("ward", code, period.validFrom),
    code,
    name,
    type,
    parentId: district?.unitId ?? city.unitId,
  };
  return district === undefined ? [city, ward] : [city, district, ward];
}
