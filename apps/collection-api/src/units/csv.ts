/** One row of a CSV file by column name, with the line it starts on (the header is line 1). */
export interface CsvRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Reads RFC 4180: commas, quotes doubled inside quotes, LF or CRLF, an optional byte order mark. */
export function parseCsv(text: string): CsvTable {
  const records = readRecords(text.replace(/^\uFEFF/, ""));
  const columns = records[0]?.cells.map((cell) => cell.trim()) ?? [];
  const rows = records.slice(1).map(({ line, cells }) => ({
    line,
    values: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])),
  }));
  return { columns, rows };
}

/** Writes the columns named, in that order; a cell is quoted only where it must be. */
export function formatCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => formatCell(row[column])).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

function formatCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function readRecords(text: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  let startedOn = 1;
  let cells: string[] = [];
  // Each match is one cell, quoted or plain, and what ends it.
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    cells.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    line += quoted?.split("\n").length ?? 1;
    line -= 1;
    if (end === ",") continue;
    if (cells.some((cell) => cell !== "")) records.push({ line: startedOn, cells });
    cells = [];
    line += 1;
    startedOn = line;
  }
  return records;
}
