/** What stands in one cell of a sheet, as a person or a program put it there; an empty cell is undefined. */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  /** `percent`: shown with a % sign, so that 0.95 is read as 95. */
  | { readonly kind: "number"; readonly number: number; readonly percent: boolean }
  /** A calendar date, YYYY-MM-DD. */
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "truth"; readonly truth: boolean }
  /** "#REF!", or a formula that was never calculated ("=A1+B1"). */
  | { readonly kind: "error"; readonly text: string };

/** Cells merged into one; its content is that of the first. From 0, both ends included. */
export interface Merge {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/** One sheet as it was read. Rows and columns count from 0 here, and as Excel counts them in `cellAddress`. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merges: readonly Merge[];
}

/** The letters of a column: 0 is "A", 26 "AA". */
export function columnLetters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
}

/** As Excel names it: (6, 2) is "C7". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Empty, or blanks alone. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.kind === "text" && cell.text.trim() === "");
}

export function textCell(text: string): Cell | undefined {
  return text === "" ? undefined : { kind: "text", text };
}

export function numberCell(number: number): Cell {
  return { kind: "number", number, percent: false };
}
