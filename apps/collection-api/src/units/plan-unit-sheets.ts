import type { Sheet } from "@thuocdo/criteria/cell";
import type { Database } from "@thuocdo/database/schema";
import {
  planUnitRows,
  readUnitSheet,
  type UnitRowsPlan,
} from "@thuocdo/submissions/units/unit-import";
import type { Kysely } from "kysely";
import { toTextTable } from "#exchange/text-table.ts";
import { unitId } from "#units/unit-id.ts";

export interface UnitSheetsPlan extends UnitRowsPlan {
  readonly sheet: string;
  readonly rows: number;
}

/** What the first sheet with the headings of units means beside what is stored; undefined where no sheet has them. Writes nothing. */
export async function planUnitSheets(
  db: Kysely<Database>,
  sheets: readonly Sheet[],
  { from, within }: { readonly from: string; readonly within: ReadonlySet<string> | null },
): Promise<UnitSheetsPlan | undefined> {
  for (const table of sheets.map(toTextTable)) {
    const rows = readUnitSheet(table.rows);
    if (rows === undefined) continue;
    const stored = await db
      .selectFrom("unit_name")
      .select([
        "unit_id as unitId",
        "code",
        "name",
        "type",
        "valid_from as validFrom",
        "valid_to as validTo",
      ])
      .orderBy("valid_from")
      .execute();
    const plan = planUnitRows(rows, { stored, from, within, idOf: unitId });
    return { sheet: table.name, rows: rows.length, ...plan };
  }
  return undefined;
}
