import { text } from "#exchange/codec.ts";
import { layout, type Column, type SheetLayout } from "#exchange/layout.ts";
import { otherColumn } from "#exchange/tables-of.ts";
import type { ExchangeFacts, ExchangePlace, ExchangeProblem } from "#exchange/problem.ts";
import { columnLetters, isBlank, type Cell, type Sheet } from "#sheets/cell.ts";
import { readText } from "#sheets/read-cell.ts";
import { foldText } from "#fold-text.ts";

/** One row of a sheet of ours, by the paths of its columns; what has been read of it is noted. */
export interface ReadRow {
  readonly layout: SheetLayout;
  /** What is filled in, by the path of its column. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Words that are blanks alone: they fill nothing in, but are what the text is where one stands. */
  readonly blanks: ReadonlyMap<string, Cell>;
  readonly place: (path: string | null) => ExchangePlace;
  readonly rowNumber: number;
  readonly used: Set<string>;
}

export type Report = (
  severity: ExchangeProblem["severity"],
  place: ExchangePlace,
  facts: ExchangeFacts,
) => void;

/** How the machine-readable name of a column is written in the first, hidden row. */
export function columnKey(sheet: SheetLayout, path: string): string {
  return `${sheet.key}:${path}`;
}

/** Which sheet is which: by the hidden names of its columns, otherwise by its own name. */
export function matchSheets(sheets: readonly Sheet[]): ReadonlyMap<SheetLayout, Sheet> {
  const matched = new Map<SheetLayout, Sheet>();
  for (const sheet of sheets) {
    const byKeys = layout.find((one) => findKeyLine(one, linesOf(one, sheet)) !== undefined);
    const byName = layout.find(({ name }) => foldText(name) === foldText(sheet.name));
    const found = byKeys ?? byName;
    if (found !== undefined && !matched.has(found)) matched.set(found, sheet);
  }
  return matched;
}

/** The rows of one sheet, its columns found by hidden name or by header wherever they were moved to. */
export function readRows(own: SheetLayout, sheet: Sheet, report: Report): readonly ReadRow[] {
  const lines = linesOf(own, sheet);
  const keyLine = findKeyLine(own, lines);
  const headerLine = findHeaderLine(own, lines, keyLine);
  const place = (row: number | null, column: number | null, header: string | null) =>
    placeIn(own, sheet, { row, column, header });
  if (keyLine === undefined && headerLine === undefined) {
    report("error", place(null, null, null), { code: "header-missing", sheet: sheet.name });
    return [];
  }
  const columns = findColumns(own, lines, { keyLine, headerLine });
  const firstRow = Math.max(keyLine ?? 0, headerLine ?? 0) + 1;
  const body = lines.slice(firstRow);
  reportColumns(own, columns, { body, report, place });
  const known = columns.flatMap(({ at, column }) => (column === undefined ? [] : [{ at, column }]));
  return body.flatMap((line, index): readonly ReadRow[] => {
    const cells = new Map<string, Cell>();
    const blanks = new Map<string, Cell>();
    for (const { at, column } of known) {
      const cell = line[at];
      if (cell === undefined) continue;
      if (!isBlank(cell)) cells.set(column.path, cell);
      else if (column.codec === text) blanks.set(column.path, cell);
    }
    if (cells.size === 0) return [];
    const row = firstRow + index;
    return [
      {
        layout: own,
        cells,
        blanks,
        rowNumber: row + 1,
        used: new Set(),
        place(path) {
          const found = known.find(({ column }) => column.path === path);
          return place(row, found?.at ?? null, found?.column.header ?? null);
        },
      },
    ];
  });
}

type Line = readonly (Cell | undefined)[];

interface FoundColumn {
  readonly at: number;
  readonly header: string;
  readonly column: Column | undefined;
}

/** The rows of the sheet; of a single thing its columns, since its fields stand below each other. */
function linesOf(own: SheetLayout, { rows }: Sheet): readonly Line[] {
  if (own.isSingle !== true) return rows;
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => rows.map((row) => row[at]));
}

function placeIn(
  own: SheetLayout,
  sheet: Sheet,
  { row, column, header }: { row: number | null; column: number | null; header: string | null },
): ExchangePlace {
  const [down, across] = own.isSingle === true ? [column, row] : [row, column];
  return {
    sheet: sheet.name,
    row: down === null ? null : down + 1,
    column: across === null ? null : columnLetters(across),
    header,
  };
}

const headersWithin = 12;

function findKeyLine(own: SheetLayout, lines: readonly Line[]): number | undefined {
  const at = lines
    .slice(0, headersWithin)
    .findIndex((line) => line.filter((cell) => says(cell).startsWith(`${own.key}:`)).length >= 2);
  return at < 0 ? undefined : at;
}

function findHeaderLine(
  own: SheetLayout,
  lines: readonly Line[],
  keyLine: number | undefined,
): number | undefined {
  const words = namesOf(own).byHeader;
  const counts = lines
    .slice(0, headersWithin)
    .map((line) => line.filter((cell) => words.has(foldText(says(cell)))).length);
  const most = Math.max(0, ...counts);
  if (most < (keyLine === undefined ? 2 : 1)) return undefined;
  const at = counts.indexOf(most);
  return keyLine === undefined || at > keyLine ? at : undefined;
}

function findColumns(
  own: SheetLayout,
  lines: readonly Line[],
  { keyLine, headerLine }: { keyLine: number | undefined; headerLine: number | undefined },
): readonly FoundColumn[] {
  const keys = keyLine === undefined ? [] : (lines[keyLine] ?? []);
  const headers = headerLine === undefined ? [] : (lines[headerLine] ?? []);
  const width = Math.max(0, ...lines.map(({ length }) => length));
  const known = namesOf(own);
  return Array.from({ length: width }, (_, at) => {
    const key = says(keys[at]);
    const header = says(headers[at]);
    const column = key === "" ? known.byHeader.get(foldText(header)) : known.byKey.get(key);
    return { at, header: header === "" ? (column?.header ?? key) : header, column };
  });
}

interface Names {
  readonly byKey: ReadonlyMap<string, Column>;
  readonly byHeader: ReadonlyMap<string, Column>;
}

/** More pieces of JSON than any version has. */
const mostPieces = 200;
const others = Array.from({ length: mostPieces }, (_, at) => otherColumn(at + 1));
const names = new Map<SheetLayout, Names>(
  layout.map((own) => {
    const columns = [...own.columns, ...others];
    return [
      own,
      {
        byKey: new Map(columns.map((one) => [columnKey(own, one.path), one])),
        byHeader: new Map(columns.map((one) => [foldText(one.header), one])),
      },
    ];
  }),
);

function namesOf(own: SheetLayout): Names {
  return names.get(own) ?? { byKey: new Map(), byHeader: new Map() };
}

function reportColumns(
  own: SheetLayout,
  columns: readonly FoundColumn[],
  about: {
    readonly body: readonly Line[];
    readonly report: Report;
    readonly place: (row: null, column: number | null, header: string | null) => ExchangePlace;
  },
): void {
  const { body, report, place } = about;
  for (const column of own.columns) {
    const found = columns.filter((one) => one.column === column);
    const [first, second] = found;
    const { header } = column;
    if (first === undefined && column.echo !== true) {
      report("error", place(null, null, header), { code: "column-missing", header });
    }
    if (second !== undefined) {
      report("error", place(null, second.at, header), { code: "column-doubled", header });
    }
  }
  for (const { at, header, column } of columns) {
    if (column !== undefined) continue;
    const filled = body.filter((line) => !isBlank(line[at])).length;
    if (filled === 0) continue;
    report("notice", place(null, at, header), {
      code: "column-unknown",
      header: header === "" ? columnLetters(at) : header,
      filled,
    });
  }
}

function says(cell: Cell | undefined): string {
  const reading = readText(cell);
  return reading.ok ? reading.value.trim() : "";
}
