import { UnitClass, WardType } from "@thuocdo/criteria/terms";
import { nameColumns } from "#folder/columns.ts";
import type { FolderProblem, TextRows } from "#folder/folder-problem.ts";

/** A unit that is called in every period of the folder. */
export interface FolderUnit {
  readonly code: string;
  readonly name: string;
  readonly type: WardType;
  readonly class: UnitClass | null;
  readonly districtName: string | null;
  readonly cityCode: string;
  readonly cityName: string;
}

export const unitColumns = {
  needed: ["unit_code", "name", "type", "city_code", "city_name"],
  optional: ["class", "district_name"],
} as const;

const types: readonly string[] = WardType.anyOf.map((each) => each.const);
const classes: readonly string[] = UnitClass.anyOf.map((each) => each.const);

export function readUnits(rows: TextRows): {
  readonly units: readonly FolderUnit[];
  readonly problems: readonly FolderProblem[];
} {
  const file = "units.csv";
  const named = nameColumns(file, rows, unitColumns);
  const problems: FolderProblem[] = [...named.problems];
  const units = new Map<string, FolderUnit>();
  if (problems.length > 0) return { units: [], problems };
  for (const { row, of } of named.rows) {
    const wrong = (column: string, code: FolderProblem["code"]) =>
      problems.push({ file, row, column, code, value: of[column] ?? "" });
    for (const column of unitColumns.needed) if (!of[column]) wrong(column, "value-missing");
    const { unit_code: code = "", type = "", class: unitClass = "" } = of;
    if (type !== "" && !types.includes(type)) wrong("type", "value-wrong");
    if (unitClass !== "" && !classes.includes(unitClass)) wrong("class", "value-wrong");
    if (units.has(code)) wrong("unit_code", "unit-twice");
    units.set(code, {
      code,
      name: of["name"] ?? "",
      // Checked above: a folder with any problem is not compared.
      type: type as WardType,
      class: unitClass === "" ? null : (unitClass as UnitClass),
      districtName: of["district_name"] || null,
      cityCode: of["city_code"] ?? "",
      cityName: of["city_name"] ?? "",
    });
  }
  return { units: [...units.values()], problems };
}
