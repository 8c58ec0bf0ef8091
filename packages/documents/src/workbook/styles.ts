import type { CellStyle } from "hucre/xlsx";

/** The hidden sheet on which the lists of drop-downs stand; whoever reads a workbook of ours leaves it aside. */
export const choiceSheetName = "_danh_muc";

export const numberFormats = { date: "dd/mm/yyyy", points: "0.00", words: "@" } as const;

/** How a cell looks and whether it may be changed while its sheet is locked. */
export type CellLook =
  | "header"
  /** Words to be filled in. */
  | "words"
  | "points"
  | "figure"
  | "date"
  | "choice"
  /** Not to be changed: locked, on grey. */
  | "read-only"
  | "title"
  | "plain";

const font = { name: "Times New Roman", size: 11 };
const line = { style: "thin" as const, color: { rgb: "BFBFBF" } };
const border = { top: line, bottom: line, left: line, right: line };
const alignment = { vertical: "top" as const, wrapText: true };
const open = { font, border, alignment, protection: { locked: false } };

function fill(rgb: string) {
  return { type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb } };
}

export const defaultFont = font;

export const looks: Readonly<Record<CellLook, CellStyle>> = {
  header: {
    font: { ...font, bold: true },
    fill: fill("DCE6F1"),
    border,
    alignment: { vertical: "center", horizontal: "center", wrapText: true },
  },
  words: { ...open, numFmt: numberFormats.words },
  points: { ...open, numFmt: numberFormats.points },
  figure: open,
  date: { ...open, numFmt: numberFormats.date },
  choice: open,
  "read-only": { font, border, alignment, fill: fill("F2F2F2") },
  title: { font: { ...font, size: 14, bold: true } },
  plain: { font, alignment },
};
