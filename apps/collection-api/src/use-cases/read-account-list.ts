import type { AccountList } from "@thuocdo/contract/account-lists";
import type { Sheet } from "@thuocdo/criteria/cell";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { listTakenUserNames } from "@thuocdo/database/queries/accounts";
import { listUnitsAsOf } from "@thuocdo/database/queries/units";
import { unitFinder } from "@thuocdo/submissions/match-unit-list";
import { matchAccountList } from "#accounts/match-account-list.ts";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { listed } from "#use-cases/read-unit-list.ts";

/** The people that a file lists, for units at or below the acting person's: the sheet that names the most is read. */
export async function readAccountList(
  acting: Acting,
  sheets: readonly Sheet[],
): Promise<AccountList> {
  const { trx, at } = acting;
  const all = await listUnitsAsOf(trx, dateInVietnam(new Date(at)));
  const mine = new Set(unitIdsOf(acting.assignments, "administrator"));
  const parents = new Map(all.map(({ id, parentId }) => [id, parentId]));
  const isMine = (id: string | null | undefined): boolean =>
    id !== null && id !== undefined && (mine.has(id) || isMine(parents.get(id)));
  const findUnits = unitFinder(listed(all).filter(({ id }) => isMine(id)));
  const read = sheets
    .map((sheet) => ({ name: sheet.name, ...matchAccountList(sheet, { findUnits, at }) }))
    .toSorted(
      (one, other) =>
        other.rows.length - one.rows.length || other.columns.length - one.columns.length,
    );
  const [best, ...others] = read;
  const rows = best?.rows ?? [];
  const taken = await listTakenUserNames(
    trx,
    rows.map(({ userName }) => userName),
  );
  const refused = rows
    .filter(({ userName }) => taken.has(userName))
    .map(({ row, userName }) => ({
      row,
      column: "user-name" as const,
      text: userName,
      code: "user-name-taken" as const,
    }));
  return {
    sheet: best?.name ?? "",
    otherSheets: others.map(({ name }) => name),
    columns: [...(best?.columns ?? [])],
    missingColumns: [...(best?.missingColumns ?? [])],
    rows: rows.filter(({ userName }) => !taken.has(userName)),
    problems: [...(best?.problems ?? []), ...refused].toSorted((one, other) => one.row - other.row),
  };
}
