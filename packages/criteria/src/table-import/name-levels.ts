import type { ColumnRole } from "#table-import/column-role.ts";
import type { MatchedColumn } from "#table-import/match-columns.ts";
import type { TableNodeKind } from "#table-import/table-node.ts";
import type { TableRow } from "#table-import/text-table.ts";

/** The columns that name the nodes of one level. */
interface NameLevel {
  readonly role: ColumnRole;
  readonly columns: readonly number[];
}

/**
 * The levels that a table has columns of names for, from the top. Two columns of one kind are two levels where the first
 * names fewer things than the second, as "Lĩnh vực" does beside "Nhóm"; otherwise they are one name in two parts.
 */
export function nameLevels(
  columns: readonly MatchedColumn[],
  rows: readonly TableRow[],
): readonly NameLevel[] {
  const kinds: readonly TableNodeKind[] = ["group", "criterion", "indicator"];
  return kinds.flatMap((role) => {
    const own = columns.flatMap((column, at) => (column.role === role ? [at] : []));
    const levels: NameLevel[] = [];
    for (const column of own) {
      const last = levels.at(-1);
      const before = last?.columns.at(-1);
      const isDeeper = before === undefined || countBegun(before, rows) < countBegun(column, rows);
      if (isDeeper || last === undefined) levels.push({ role, columns: [column] });
      else levels[levels.length - 1] = { role, columns: [...last.columns, column] };
    }
    return levels;
  });
}

/** How many things a column names: what is said again below, or is merged with it, begins nothing. */
function countBegun(column: number, rows: readonly TableRow[]): number {
  let count = 0;
  let said = "";
  for (const { cells, continued } of rows) {
    const cell = cells[column] ?? "";
    if (cell === "" || continued.has(column) || cell === said) continue;
    said = cell;
    count += 1;
  }
  return count;
}
