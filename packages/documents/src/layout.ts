import type { Cell, Orientation, Row } from "#official-document.ts";
import { plainText } from "#official-document.ts";

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins 20/20/30/15 mm, Times New Roman, black. Millimetres. */
export const page = {
  width: 210,
  height: 297,
  margins: { top: 20, bottom: 20, left: 30, right: 15, header: 8, footer: 8 },
} as const;

/** In points. */
export const size = {
  body: 14,
  nationalName: 13,
  motto: 14,
  number: 13,
  caption: 13,
  table: 12,
  recipientsTitle: 12,
  recipients: 11,
  note: 10,
} as const;

/** First line of a paragraph, in by 1.27 cm; 6 pt between paragraphs; a little over single spacing. */
export const paragraph = { firstLineMm: 12.7, beforePt: 6, spacing: 1.1 } as const;

/** Columns of the head, and how long its rules are: the motto's as long as the motto, the others ⅓ to ½. Millimetres. */
export const letterhead = {
  left: 65,
  right: 100,
  bodyRule: 27,
  mottoRule: 65,
  titleRule: 60,
} as const;

/** Lines left for a signature and a seal. */
export const signatureLines = 4;

/** Width between the margins, in millimetres. */
export function textWidth(orientation: Orientation): number {
  const across = orientation === "landscape" ? page.height : page.width;
  return across - page.margins.left - page.margins.right;
}

/**
 * Rows of up to a dozen lines stay whole; longer ones may be cut by the end of a page, or half of it would stay empty. Lines are
 * judged by the average width of a letter.
 */
export function mayBreak(row: Row, columnsMm: readonly number[]): boolean {
  let column = 0;
  return row.some((cell) => {
    const covered = columnsMm.slice(column, (column += cell.columns ?? 1));
    return linesOf(cell, sum(covered)) > mostLinesWhole;
  });
}

/** Whether a row must stay on one page with the row below it. */
export function staysWithNext(row: Row): boolean {
  return row.some(({ withNext }) => withNext === true);
}

/** Widths of a table's columns in a text of this width, in millimetres. */
export function columnWidths(shares: readonly number[], widthMm: number): readonly number[] {
  return shares.map((share) => (widthMm * share) / sum(shares));
}

const mostLinesWhole = 12;
const letterMm = 2;

function linesOf({ paragraphs }: Cell, widthMm: number): number {
  return sum(
    paragraphs.map((words) =>
      Math.max(1, Math.ceil((plainText(words).length * letterMm) / widthMm)),
    ),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
