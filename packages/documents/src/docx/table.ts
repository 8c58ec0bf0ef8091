import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { textRuns } from "#docx/runs.ts";
import { mm, twips } from "#docx/units.ts";
import { mayBreak, size } from "#layout.ts";
import type { Cell, Row, TableBlock } from "#official-document.ts";

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Caption, table and notes. */
export function tableChildren(block: TableBlock, widthMm: number): (Paragraph | Table)[] {
  const shares = block.widths.reduce((sum, share) => sum + share, 0);
  const widths = block.widths.map((share) => Math.floor((mm(widthMm) * share) / shares));
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: twips(6), after: twips(3) },
      children: textRuns(block.caption, { bold: true, size: size.caption }),
    }),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        ...block.header.map((row) => tableRow(row, { isHeader: true })),
        ...block.rows.map((row) => tableRow(row, { isHeader: false })),
      ],
    }),
    ...block.notes.map(
      (note) =>
        new Paragraph({
          spacing: { before: twips(2) },
          children: textRuns(note, { italic: true, size: size.note }),
        }),
    ),
  ];
}

function tableRow(row: Row, { isHeader }: { readonly isHeader: boolean }): TableRow {
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: isHeader || !mayBreak(row),
    children: row.map((cell) => tableCell(cell, { isHeader })),
  });
}

function tableCell(cell: Cell, { isHeader }: { readonly isHeader: boolean }): TableCell {
  const { paragraphs, align = isHeader ? "center" : "left", bold = isHeader, columns, rows } = cell;
  return new TableCell({
    margins: { left: mm(1), right: mm(1), top: mm(0.4), bottom: mm(0.4) },
    ...(isHeader && { verticalAlign: VerticalAlign.CENTER }),
    ...(columns !== undefined && { columnSpan: columns }),
    ...(rows !== undefined && { rowSpan: rows }),
    children: (paragraphs.length === 0 ? [""] : paragraphs).map(
      (words) =>
        new Paragraph({
          alignment: alignments[align],
          children: textRuns(words, { bold, size: size.table }),
        }),
    ),
  });
}
