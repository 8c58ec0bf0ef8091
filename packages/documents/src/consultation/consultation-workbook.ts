import { numberCell, textCell, type Cell } from "@thuocdo/criteria/cell";
import {
  agencyRows,
  groupRows,
  perRowLabels,
  totalRows,
  type FigureRow,
} from "#consultation/figures-annex.ts";
import { preamble, tableRows } from "#consultation/disposition-table.ts";
import type { PaperConsultation } from "#consultation/consultation-paper.ts";
import { messages } from "#consultation/messages.ts";
import { marksOf } from "#consultation/paper-parts.ts";
import { plainText, type Words } from "#official-document.ts";
import { headedSheet } from "#workbook/headed-sheet.ts";
import { writeWorkbook, type WrittenSheet } from "#workbook/write-workbook.ts";

type Line = readonly (Cell | undefined)[];

/** Bảng tổng hợp as a sheet, with what stands before it on paper above it. */
export async function dispositionWorkbook(consultation: PaperConsultation): Promise<Uint8Array> {
  const { columns } = messages;
  const above = [
    messages.tableType,
    messages.tableSubject(consultation.fixed.title),
    ...marksOf(consultation),
    ...preamble(consultation),
  ];
  const header = [
    columns.number,
    messages.nodeColumn(consultation.fixed.label),
    columns.agency,
    columns.comment,
    columns.answer,
    columns.text,
  ];
  const rows = tableRows(consultation).map(({ number, node, agency, comment, answer, text }) => [
    numberCell(Number(number)),
    ...[node, agency, lines(comment), lines(answer), text].map(textCell),
  ]);
  return await write(consultation, messages.tableType, [
    sheet(messages.tableSheet, above, header, rows, [6, 36, 26, 60, 44, 60]),
  ]);
}

/** The annex of figures as sheets. */
export async function figuresWorkbook(consultation: PaperConsultation): Promise<Uint8Array> {
  const above = [messages.annexTitle, ...marksOf(consultation)];
  const figures = perRowLabels.map(() => 14);
  return await write(consultation, messages.annexTitle, [
    sheet(
      messages.figureSheet,
      above,
      [messages.what, messages.count],
      figureCells(totalRows(consultation)),
      [44, 14],
    ),
    sheet(
      messages.agencySheet,
      above,
      [messages.agency, messages.replied, ...perRowLabels],
      figureCells(agencyRows(consultation)),
      [44, 40, ...figures],
    ),
    sheet(
      messages.group,
      above,
      [messages.group, ...perRowLabels],
      figureCells(groupRows(consultation)),
      [60, ...figures],
    ),
  ]);
}

async function write(
  { draftingBody, toldAt }: PaperConsultation,
  title: string,
  sheets: readonly WrittenSheet[],
): Promise<Uint8Array> {
  return await writeWorkbook(sheets, { title, creator: draftingBody, madeAt: toldAt });
}

function sheet(
  name: string,
  above: readonly string[],
  header: readonly string[],
  rows: readonly Line[],
  widths: readonly number[],
): WrittenSheet {
  return headedSheet({
    name,
    above,
    rows,
    columns: header.map((text, at) => ({
      header: text,
      width: widths[at] ?? 14,
      look: "figure",
    })),
  });
}

function figureCells(rows: readonly FigureRow[]): readonly Line[] {
  return rows.map((row) =>
    row.map((value) => (typeof value === "number" ? numberCell(value) : textCell(value))),
  );
}

/** A sheet has no struck text: what a proposal takes out is left out, what it puts in stays. */
function lines(paragraphs: readonly Words[]): string {
  return paragraphs
    .map((words) =>
      plainText(
        typeof words === "string" ? words : words.filter(({ change }) => change !== "deleted"),
      ),
    )
    .join("\n");
}
