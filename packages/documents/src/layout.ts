import type { Cell, Orientation, Row } from "#official-document.ts";
import { plainText } from "#official-document.ts";

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins 20/20/30/15 mm, Times New Roman, black. Millimetres. */
export const page = {
  width: 210,
  height: 297,
  margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 8 },
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
  left: 68,
  right: 97,
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

/** Short rows stay whole; long ones may be cut by the end of a page, or half of it would stay empty. */
export function mayBreak(row: Row): boolean {
  return row.some((cell) => lengthOf(cell) > longestWhole);
}

const longestWhole = 400;

function lengthOf({ paragraphs }: Cell): number {
  return paragraphs.reduce((sum, words) => sum + plainText(words).length, 0);
}
