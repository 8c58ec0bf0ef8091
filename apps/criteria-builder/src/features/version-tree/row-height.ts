import type { OutlineRow } from "#features/version-tree/outline-rows.ts";

/** A row of one line. */
export const lineHeightPx = 29;
const furtherLinePx = 21;
/** Longer titles are cut there. */
const mostLines = 3;
const indentPx = 14;
const letterPx = 6.7;
/** Fold, marks, points and what is between them. */
const besideTitlePx = 90;

/**
 * How high a row of an outline so wide will be, told by the letters of its title. It is measured once it is drawn; the nearer
 * the guess, the less moves then.
 */
export function guessRowHeightPx(
  { title, code, level }: Pick<OutlineRow, "title" | "code" | "level">,
  outlineWidthPx: number,
): number {
  const room = outlineWidthPx - besideTitlePx - indentPx * (level - 1) - letterPx * code.length;
  const lines = Math.ceil((title.length * letterPx) / Math.max(room, 10 * letterPx));
  return lineHeightPx + furtherLinePx * (Math.min(Math.max(lines, 1), mostLines) - 1);
}
