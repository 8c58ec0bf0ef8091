import { type CsvTable, formatCsv } from "#units/csv.ts";
import {
  type DistrictRow,
  repairName,
  type UnitChangeRow,
  type WardRow,
} from "#units/unit-edition.ts";

/** The files that units come in, told apart by their columns. */
export type UnitFile =
  | { readonly kind: "wards"; readonly rows: readonly WardRow[] }
  | { readonly kind: "districts"; readonly rows: readonly DistrictRow[] }
  | { readonly kind: "changes"; readonly rows: readonly UnitChangeRow[] };

const districtWardColumns = [
  "code",
  "name",
  "type",
  "district_code",
  "district_name",
  "city_code",
  "city_name",
] as const;
const wardColumns = ["code", "name", "type", "city_code", "city_name"] as const;
const districtColumns = ["code", "name", "city_code", "city_name"] as const;
const changeColumns = [
  "old_code",
  "new_code",
  "old_name",
  "new_name",
  "kind",
  "effective_date",
] as const;

/** The columns of each file, for a message that says what is expected. */
export const unitFileColumns: readonly (readonly string[])[] = [
  districtWardColumns,
  wardColumns,
  districtColumns,
  changeColumns,
];

/** Reads a table as the file that its columns say it is; undefined when they name none. */
export function readUnitFile(table: CsvTable): UnitFile | undefined {
  const has = (columns: readonly string[]) =>
    columns.every((column) => table.columns.includes(column));
  const read = (line: number, values: Readonly<Record<string, string>>) => ({
    line,
    text: (column: string) => repairName(values[column] ?? ""),
  });
  const rows = table.rows.map(({ line, values }) => read(line, values));
  if (has(changeColumns)) {
    return {
      kind: "changes",
      rows: rows.map(({ line, text }) => ({
        line,
        oldCode: text("old_code"),
        newCode: text("new_code"),
        oldName: text("old_name"),
        newName: text("new_name"),
        kind: text("kind"),
        effectiveOn: text("effective_date"),
      })),
    };
  }
  const place = (text: (column: string) => string) => ({
    code: text("code"),
    name: text("name"),
    cityCode: text("city_code"),
    cityName: text("city_name"),
  });
  if (has(wardColumns)) {
    const inDistricts = has(districtWardColumns);
    return {
      kind: "wards",
      rows: rows.map(({ line, text }) => ({
        line,
        ...place(text),
        typeName: text("type"),
        districtCode: inDistricts ? text("district_code") : null,
        districtName: inDistricts ? text("district_name") : null,
      })),
    };
  }
  if (!has(districtColumns)) return undefined;
  return { kind: "districts", rows: rows.map(({ line, text }) => ({ line, ...place(text) })) };
}

export function formatWards(rows: readonly WardRow[]): string {
  const cells = rows.map((row) => ({
    code: row.code,
    name: row.name,
    type: row.typeName,
    district_code: row.districtCode ?? "",
    district_name: row.districtName ?? "",
    city_code: row.cityCode,
    city_name: row.cityName,
  }));
  const inDistricts = rows.some((row) => row.districtCode !== null);
  return inDistricts ? formatCsv(districtWardColumns, cells) : formatCsv(wardColumns, cells);
}

export function formatDistricts(rows: readonly DistrictRow[]): string {
  const cells = rows.map((row) => ({
    code: row.code,
    name: row.name,
    city_code: row.cityCode,
    city_name: row.cityName,
  }));
  return formatCsv(districtColumns, cells);
}

export function formatChanges(rows: readonly UnitChangeRow[]): string {
  const cells = rows.map((row) => ({
    old_code: row.oldCode,
    new_code: row.newCode,
    old_name: row.oldName,
    new_name: row.newName,
    kind: row.kind,
    effective_date: row.effectiveOn,
  }));
  return formatCsv(changeColumns, cells);
}
