import type { Block, Table as ReportTable } from "@thuocdo/comparison/report-model";
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { bodyParagraph, mm, size } from "#report/layout.ts";
import { words } from "#report/messages.ts";
import { run, runsOf } from "#report/runs.ts";

/** One block of the report as paragraphs and tables, in a text `width` wide (twips). */
export function blockChildren(block: Block, width: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          ...bodyParagraph,
          keepNext: true,
          children: [
            run(`${block.number} ${block.text}`, { bold: true, italics: block.depth === 2 }),
          ],
        }),
      ];
    case "paragraph":
      return [new Paragraph({ ...bodyParagraph, children: runsOf(block.spans) })];
    case "item":
      return [new Paragraph({ ...bodyParagraph, children: [run("- "), ...runsOf(block.spans)] })];
    case "placeholder":
      return [
        new Paragraph({
          ...bodyParagraph,
          children: [run(words.addition(block.about), { italics: true })],
        }),
      ];
    case "table":
      return tableChildren(block, width);
  }
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function tableChildren(block: ReportTable, width: number): (Paragraph | Table)[] {
  const shares = block.widths.reduce((sum, share) => sum + share, 0);
  const widths = block.widths.map((share) => Math.floor((width * share) / shares));
  const row = (cells: ReportTable["header"], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map(
        ({ spans, align, bold }, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            margins: { left: mm(1), right: mm(1), top: mm(0.4), bottom: mm(0.4) },
            children: [
              new Paragraph({
                alignment: alignments[align],
                children: runsOf(spans, { bold, size: size.table }),
              }),
            ],
          }),
      ),
    });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120, after: 60 },
      children: [run(block.caption, { bold: true, size: size.number })],
    }),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [row(block.header, true), ...block.rows.map((cells) => row(cells, false))],
    }),
    ...block.notes.map(
      (note) =>
        new Paragraph({
          spacing: { before: 40 },
          children: [run(note, { italics: true, size: size.recipients })],
        }),
    ),
  ];
}
