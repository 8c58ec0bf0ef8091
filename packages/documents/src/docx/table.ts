import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type { CaptionNumber } from "#captions.ts";
import { captionParagraph, noteParagraphs } from "#docx/caption.ts";
import { textRuns } from "#docx/runs.ts";
import { styleIds } from "#docx/styles.ts";
import { mm, twips } from "#docx/units.ts";
import { columnWidths, mayBreak, staysWithNext } from "#layout.ts";
import type { Cell, Row, TableBlock } from "#official-document.ts";

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Caption, table and notes. */
export function tableChildren(
  block: TableBlock,
  widthMm: number,
  number?: CaptionNumber,
): (Paragraph | Table)[] {
  const columnsMm = columnWidths(block.widths, widthMm);
  const widths = columnsMm.map(mm);
  const row = (cells: Row, isHeader: boolean) => tableRow(cells, { isHeader, columnsMm });
  return [
    tableCaption(block.caption, number),
    new Table({
      width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        ...block.header.map((cells) => row(cells, true)),
        ...block.rows.map((cells) => row(cells, false)),
      ],
    }),
    ...noteParagraphs(block.notes),
  ];
}

/** Without a caption a thin line: Word joins tables that nothing parts. */
function tableCaption(caption: string, number: CaptionNumber | undefined): Paragraph {
  if (caption === "")
    return new Paragraph({
      keepNext: true,
      spacing: { line: twips(2), lineRule: LineRuleType.EXACT },
    });
  return captionParagraph(caption, number, { keepNext: true });
}

interface RowPlace {
  readonly isHeader: boolean;
  readonly columnsMm: readonly number[];
}

function tableRow(row: Row, { isHeader, columnsMm }: RowPlace): TableRow {
  const keepNext = staysWithNext(row);
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: isHeader || !mayBreak(row, columnsMm),
    children: row.map((cell) => tableCell(cell, { isHeader, keepNext })),
  });
}

function tableCell(
  cell: Cell,
  { isHeader, keepNext }: { readonly isHeader: boolean; readonly keepNext: boolean },
): TableCell {
  const { paragraphs, align = isHeader ? "center" : "left", bold = isHeader, columns, rows } = cell;
  return new TableCell({
    margins: { left: mm(1), right: mm(1), top: mm(0.4), bottom: mm(0.4) },
    ...(isHeader && { verticalAlign: VerticalAlign.CENTER }),
    ...(columns !== undefined && { columnSpan: columns }),
    ...(rows !== undefined && { rowSpan: rows }),
    children: (paragraphs.length === 0 ? [""] : paragraphs).map(
      (words) =>
        new Paragraph({
          style: styleIds.tableText,
          alignment: alignments[align],
          keepNext,
          children: textRuns(words, { bold }),
        }),
    ),
  });
}
