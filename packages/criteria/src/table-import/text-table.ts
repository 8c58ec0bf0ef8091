import type { Merge } from "#sheets/cell.ts";

/** A table as texts, as it was pasted or read from a file. */
export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

/** One row with something in it; `number` counts from 1 in the table as it was. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
  /** Columns whose text comes from a merged cell that began in a row above. */
  readonly continued: ReadonlySet<number>;
}

/** In NFC, without the blanks and odd spaces that Word and Excel leave, merged cells known to be so; no blank rows. */
export function cleanRows({ rows, merges }: TextTable): readonly TableRow[] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const continued = rows.map(() => new Set<number>());
  for (const { fromRow, fromColumn, toRow, toColumn } of merges) {
    for (let row = fromRow; row <= Math.min(toRow, rows.length - 1); row += 1) {
      for (let column = fromColumn; column <= Math.min(toColumn, width - 1); column += 1) {
        if (row > fromRow) continued[row]?.add(column);
      }
    }
  }
  return rows.flatMap((cells, at): readonly TableRow[] => {
    const clean = Array.from({ length: width }, (_, column) => cleanText(cells[column] ?? ""));
    if (clean.every((cell) => cell === "")) return [];
    return [{ number: at + 1, cells: clean, continued: continued[at] ?? new Set() }];
  });
}

export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/\u200B|\u200C|\u200D|\u2060|\uFEFF/g, "")
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u3000\t]/g, " ")
    .split(/\r\n|\r|\n|\v/)
    .map((line) => line.replaceAll(/ {2,}/g, " ").trim())
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

/** Cells copied as plain text: tabs between them; one with line breaks is in quotes, other quotes are its own. */
export function parseTabbed(text: string): TextTable {
  const rows: string[][] = [[]];
  const part = /"((?:[^"\t\n]|"")*\n(?:[^"\t]|"")*)"(?=\t|\r?\n|$)|[^\t\n]*/y;
  let at = 0;
  while (at <= text.length) {
    part.lastIndex = at;
    const [whole = "", quoted] = part.exec(text) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? whole.replace(/\r$/, ""));
    at += whole.length;
    if (text.startsWith("\r\n", at)) at += 1;
    if (text.charAt(at) === "\n") rows.push([]);
    at += 1;
  }
  return { rows, merges: [] };
}
