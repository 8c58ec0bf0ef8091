import { matchColumns } from "@thuocdo/criteria/table-import/match-columns";
import {
  cleanRows,
  parseTabbed,
  type TableRow,
  type TextTable,
} from "@thuocdo/criteria/table-import/text-table";

/** A table that was copied, and how much beside it was left where it was. */
export interface CopiedTable extends TextTable {
  /** Tables of another width, which can't be one with it. */
  readonly tablesLeft: number;
}

/**
 * What was copied, as a table: the largest one of a web page, Word or Excel with all those of its width, which people
 * begin anew on each page or for each group; otherwise lines with tabs between cells.
 */
export function readClipboard(data: Pick<DataTransfer, "getData">): CopiedTable | undefined {
  const fromHtml = tableOfHtml(data.getData("text/html"));
  if (fromHtml !== undefined) return fromHtml;
  const text = data.getData("text/plain");
  if (text.trim() === "") return undefined;
  return { ...parseTabbed(text.replace(/\r?\n$/, "")), tablesLeft: 0 };
}

/** Whether what was copied is surely a table: pasted outside a field, it is then taken for one. */
export function isTable(data: Pick<DataTransfer, "getData">): boolean {
  const table = tableOfHtml(data.getData("text/html"));
  if (table !== undefined) return table.rows.length > 1;
  const lines = data.getData("text/plain").trim().split("\n");
  return lines.length > 1 && lines.filter((line) => line.includes("\t")).length > lines.length / 2;
}

/** A parsed document runs no script and fetches nothing; only its text is taken. */
function tableOfHtml(html: string): CopiedTable | undefined {
  if (!/<table/i.test(html)) return undefined;
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const all = [...body.querySelectorAll("table")];
  const [largest] = all.toSorted((one, other) => rowsOf(other).length - rowsOf(one).length);
  if (largest === undefined) return undefined;
  const frames = new Set(all.filter((table) => table !== largest && table.contains(largest)));
  const isWithin = (table: Element) =>
    all.some((holder) => holder !== table && !frames.has(holder) && holder.contains(table));
  const tables = all.filter((table) => !frames.has(table) && !isWithin(table)).map(readTable);
  const width = widthOf(readTable(largest));
  const joined = tables.filter((table) => widthOf(table) === width);
  return { ...joinTables(joined), tablesLeft: tables.length - joined.length };
}

/** One below the other; a header that is repeated stands once. */
function joinTables(tables: readonly TextTable[]): TextTable {
  const [first, ...others] = tables;
  const begun: TextTable = { rows: first?.rows ?? [], merges: first?.merges ?? [] };
  return others.reduce<TextTable>((above, table) => {
    const repeats = repeatedHeaderRows(table, begun);
    const down = above.rows.length - repeats;
    return {
      rows: [...above.rows, ...table.rows.slice(repeats)],
      merges: [
        ...above.merges,
        ...table.merges
          .filter(({ fromRow }) => fromRow >= repeats)
          .map((merge) => ({
            ...merge,
            fromRow: merge.fromRow + down,
            toRow: merge.toRow + down,
          })),
      ],
    };
  }, begun);
}

/** How many rows at its top say again what the first table's headers say of the same columns. */
function repeatedHeaderRows(table: TextTable, first: TextTable): number {
  const own = headersOf(table);
  const said = headersOf(first);
  const isSaid = own.every(({ cells }) =>
    cells.every((cell, at) => cell === "" || said.some((row) => row.cells[at] === cell)),
  );
  return isSaid ? (own.at(-1)?.number ?? 0) : 0;
}

function headersOf(table: TextTable): readonly TableRow[] {
  const rows = cleanRows(table);
  return rows.slice(0, matchColumns(rows).headerRows);
}

/** Columns filled by cells and by what merged cells cover. */
function widthOf({ rows, merges }: TextTable): number {
  return Math.max(
    0,
    ...rows.map(({ length }) => length),
    ...merges.map(({ toColumn }) => toColumn + 1),
  );
}

const mostColumns = 200;
const mostRows = 20_000;

/** Its own, without those of tables in its cells. */
function rowsOf(table: HTMLTableElement): readonly HTMLTableRowElement[] {
  return [...table.rows].filter((row) => row.closest("table") === table);
}

function cellsOf(row: HTMLTableRowElement): readonly HTMLTableCellElement[] {
  return [...row.cells].filter((cell) => cell.closest("tr") === row);
}

function readTable(table: HTMLTableElement): TextTable {
  const lines = rowsOf(table);
  const rows: string[][] = [];
  const merges: TextTable["merges"][number][] = [];
  const taken = new Set<string>();
  for (const [row, line] of lines.slice(0, mostRows).entries()) {
    const cells: string[] = [];
    let column = 0;
    for (const cell of cellsOf(line)) {
      while (taken.has(`${row},${column}`)) column += 1;
      if (column >= mostColumns) break;
      const toColumn = Math.min(column + cell.colSpan, mostColumns) - 1;
      const toRow = Math.min(row + Math.max(cell.rowSpan, 1), lines.length) - 1;
      cells[column] = textOf(cell);
      if (toColumn > column || toRow > row) {
        merges.push({ fromRow: row, fromColumn: column, toRow, toColumn });
        for (let r = row; r <= toRow; r += 1) {
          for (let c = column; c <= toColumn; c += 1) taken.add(`${r},${c}`);
        }
      }
      column = toColumn + 1;
    }
    rows.push(Array.from(cells, (text) => text ?? ""));
  }
  return { rows, merges };
}

const lineBreaking = new Set(["P", "DIV", "LI", "BR", "TR", "H1", "H2", "H3", "H4"]);
/** What tracked changes struck out is there no more. */
const unread = new Set(["STYLE", "SCRIPT", "TEMPLATE", "NOSCRIPT", "DEL"]);

/** The words of a cell, each paragraph and list item on a line of its own; line breaks in the source are blanks. */
function textOf(element: Element): string {
  let text = "";
  for (const node of element.childNodes) {
    if (node.nodeType === node.TEXT_NODE)
      text += (node.nodeValue ?? "").replaceAll(/[ \t\r\n]+/g, " ");
    else if (node instanceof Element && !unread.has(node.tagName)) {
      const breaks = lineBreaking.has(node.tagName);
      if (breaks && text !== "" && !text.endsWith("\n")) text += "\n";
      text += textOf(node);
      if (breaks && node.tagName !== "BR" && !text.endsWith("\n")) text += "\n";
      if (node instanceof HTMLTableCellElement) text += " ";
    }
  }
  return text;
}
