import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { mm } from "#docx/units.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const borderless = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;

const paddingMm = 1;

/** Space for text in a column of this width. */
export function insideMm(columnMm: number): number {
  return columnMm - paddingMm;
}

/** Paragraphs side by side, in a table without borders; rows are never cut by the end of a page. */
export function columnsTable(
  widthsMm: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  return new Table({
    width: { size: widthsMm.reduce((sum, width) => sum + mm(width), 0), type: WidthType.DXA },
    columnWidths: widthsMm.map(mm),
    layout: TableLayoutType.FIXED,
    borders: borderless,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children: [...children],
                width: { size: mm(widthsMm[index] ?? 0), type: WidthType.DXA },
                margins: { left: mm(paddingMm / 2), right: mm(paddingMm / 2), top: 0, bottom: 0 },
              }),
          ),
        }),
    ),
  });
}

export function centred(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ children, alignment: AlignmentType.CENTER });
}
