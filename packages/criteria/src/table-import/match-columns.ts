import { foldText } from "#fold-text.ts";
import { labelAlone } from "#table-import/labels.ts";
import type { ColumnRole, RoleReason } from "#table-import/column-role.ts";
import { headerWords } from "#table-import/messages.ts";
import type { TableNodeKind } from "#table-import/table-node.ts";
import type { TableRow } from "#table-import/text-table.ts";

export interface MatchedColumn {
  readonly header: string;
  readonly role: ColumnRole;
  readonly because: RoleReason;
}

export interface MatchedTable {
  /** How many of the rows are headers. */
  readonly headerRows: number;
  readonly columns: readonly MatchedColumn[];
  /** What the headers of the columns of names say they are, from the top: "Tiêu chí", "Chỉ số". */
  readonly named: readonly TableNodeKind[];
}

const headersWithin = 6;

/** A first guess at where the headers end and what each column holds; a person may change all of it. */
export function matchColumns(rows: readonly TableRow[]): MatchedTable {
  const headerRows = countHeaderRows(rows);
  return matchColumnsBelow(rows, headerRows);
}

/** The same with the number of header rows given. */
export function matchColumnsBelow(rows: readonly TableRow[], headerRows: number): MatchedTable {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const heads = rows.slice(0, headerRows).filter((row) => !isColumnCount(row));
  const body = rows.slice(headerRows);
  const columns = Array.from({ length: width }, (_, at): MatchedColumn => {
    const words = heads.map(({ cells }) => cells[at] ?? "").filter((cell) => cell !== "");
    const header = [...new Set(words)].join(" – ");
    const role = words.map(roleOfHeader).findLast((found) => found !== undefined);
    if (role !== undefined) return { header, role, because: { kind: "header", header } };
    return { header, ...roleOfContent(body, at) };
  });
  const roles = new Set(columns.map(({ role }) => role));
  return {
    headerRows,
    columns: settle(columns, body),
    named: tableNodeKinds.filter((kind) => roles.has(kind)),
  };
}

const tableNodeKinds = [
  "group",
  "criterion",
  "indicator",
] as const satisfies readonly TableNodeKind[];

function isNaming(role: ColumnRole): boolean {
  return role === "title" || isKind(role);
}

function isKind(role: ColumnRole): role is TableNodeKind {
  return role === "group" || role === "criterion" || role === "indicator";
}

/** Titles may stand above the headers; headers may take several rows; the first row that names or numbers something ends them. */
function countHeaderRows(rows: readonly TableRow[]): number {
  const first = rows.slice(0, headersWithin).findIndex(isHeader);
  const header = rows[first];
  if (header === undefined) return 0;
  const naming = header.cells.flatMap((cell, at) => {
    const role = roleOfHeader(cell);
    return role !== undefined && (role === "label" || isNaming(role)) ? [at] : [];
  });
  let end = first + 1;
  for (let row = rows[end]; row !== undefined && end < first + headersWithin; row = rows[end]) {
    if (isColumnCount(row)) return end + 1;
    if (!isHeader(row) && !continuesHeader(row, naming)) break;
    end += 1;
  }
  return end;
}

function isHeader({ cells }: TableRow): boolean {
  return (
    cells.filter((cell) => roleOfHeader(cell) !== undefined).length >= 2 &&
    !cells.some((cell) => cell.length > 120 || labelAlone(cell) !== undefined)
  );
}

/** Covered by a cell that began in the row above, or with nothing where that row says names and numbers stand. */
function continuesHeader({ cells, continued }: TableRow, naming: readonly number[]): boolean {
  if (cells.some((cell) => cell.length > 120 || labelAlone(cell) !== undefined)) return false;
  if (continued.size > 0) return true;
  return naming.length > 0 && naming.every((at) => (cells[at] ?? "") === "");
}

/** A row such as (1) (2) (3) below the headers. */
function isColumnCount({ cells }: TableRow): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return (
    filled.length >= 3 &&
    filled.every((cell, at) => cell.replaceAll(/[()\s]/g, "") === String(at + 1))
  );
}

function roleOfHeader(cell: string): ColumnRole | undefined {
  const plain = cell.replaceAll(/\([^)]*\)/g, " ");
  // "Có: 3 điểm" speaks of points and is no name of a column.
  if (/\d/.test(plain)) return undefined;
  const words = foldText(plain)
    .replaceAll(/[().:,]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (words === "" || words.length > 80) return undefined;
  const entries = Object.entries(headerWords).flatMap(([role, names]) =>
    names.map((name) => ({ role: role as ColumnRole, name })),
  );
  const exact = entries.find(({ name }) => name === words);
  if (exact !== undefined) return exact.role;
  const within = entries
    .filter(({ name }) => name.length >= 4 && ` ${words} `.includes(` ${name} `))
    .toSorted((one, two) => two.name.length - one.name.length);
  return within[0]?.role;
}

function roleOfContent(
  body: readonly TableRow[],
  at: number,
): Pick<MatchedColumn, "role" | "because"> {
  const filled = body.map(({ cells }) => cells[at] ?? "").filter((cell) => cell !== "");
  const share = (test: (cell: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const isFirst = at <= 1;
  if (isFirst && share((cell) => labelAlone(cell) !== undefined) >= 0.6) {
    return { role: "label", because: { kind: "numbers" } };
  }
  if (!isFirst && share((cell) => /^\d{1,3}([.,]\d{1,2})?( ?(điểm|đ))?$/iu.test(cell)) >= 0.6) {
    return { role: "points", because: { kind: "figures" } };
  }
  return { role: "ignored", because: { kind: "nothing" } };
}

/** One column alone that names things names whatever the row is; where none does, it is the one with most words. */
function settle(
  columns: readonly MatchedColumn[],
  body: readonly TableRow[],
): readonly MatchedColumn[] {
  const names = columns.filter(({ role }) => isNaming(role));
  if (names.length === 1) {
    return columns.map((column) => (column === names[0] ? { ...column, role: "title" } : column));
  }
  if (names.length > 1) return columns;
  const lengths = columns.map(({ role }, at) =>
    role === "ignored" || role === "meaning"
      ? body.reduce((sum, { cells }) => sum + (cells[at] ?? "").length, 0)
      : -1,
  );
  const most = Math.max(...lengths);
  const longest = lengths.indexOf(most);
  return columns.map((column, at) =>
    at === longest && most > 0
      ? { ...column, role: "title", because: { kind: "longest" } }
      : column,
  );
}
