import { layoutOf } from "#exchange/layout.ts";
import { columnKey } from "#exchange/read-rows.ts";
import type { ExchangeTable } from "#exchange/tables-of.ts";
import { textCell, type Sheet } from "#sheets/cell.ts";

/**
 * The table as it stands in a file: a line of names for the machine, to be hidden, a line of headers for people, then
 * the rows; of a single thing these lines are columns.
 */
export function sheetOf(table: ExchangeTable): Sheet {
  const own = layoutOf(table.key);
  const lines = [
    table.columns.map(({ path }) => textCell(columnKey(own, path))),
    table.columns.map(({ header }) => textCell(header)),
    ...table.rows,
  ];
  const rows = table.isSingle ? table.columns.map((_, at) => lines.map((line) => line[at])) : lines;
  return { name: table.name, hidden: false, rows, merges: [] };
}
