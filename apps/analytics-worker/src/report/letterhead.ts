import type { Letterhead } from "@thuocdo/comparison/report-model";
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  WidthType,
} from "docx";
import { mm, ruleIndent, size, textWidth } from "#report/layout.ts";
import { words } from "#report/messages.ts";
import { run } from "#report/runs.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
export const borderless = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;

const leftMm = 68;
const rightMm = 97;

/** Width of the motto in 14 pt bold: the rule below it is as long. */
const mottoMm = 65;

/** The head: body and number on the left, Quốc hiệu, place and date on the right, in a table without borders. */
export function letterheadTable(head: Letterhead): Table {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [mm(leftMm), mm(rightMm)],
    layout: TableLayoutType.FIXED,
    borders: borderless,
    rows: [
      new TableRow({
        children: [
          cellOf(leftMm, [
            centred([run(head.superiorBody, { size: size.nationalName })]),
            centred([run(head.issuingBody, { size: size.nationalName, bold: true })]),
            rule(leftMm, leftMm * 0.4),
          ]),
          cellOf(rightMm, [
            centred([run(words.nationalName, { size: size.nationalName, bold: true })]),
            centred([run(words.motto, { size: size.motto, bold: true })]),
            rule(rightMm, mottoMm),
          ]),
        ],
      }),
      new TableRow({
        children: [
          cellOf(leftMm, [centred([run(words.number(head.symbol), { size: size.number })])]),
          cellOf(rightMm, [
            centred([run(words.placeAndDate(head.place), { size: size.number, italics: true })]),
          ]),
        ],
      }),
    ],
  });
}

/** The foot: recipients on the left, who signs on the right. */
export function signatureTable({ recipients, signatory }: Letterhead): Table {
  const half = textWidth / 2;
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [half, half],
    layout: TableLayoutType.FIXED,
    borders: borderless,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cellOf(82.5, [
            new Paragraph({
              children: [
                run(words.recipients, { size: size.recipientsTitle, bold: true, italics: true }),
              ],
            }),
            ...recipients.map(
              (recipient, index) =>
                new Paragraph({
                  children: [
                    run(`- ${recipient}${index === recipients.length - 1 ? "." : ";"}`, {
                      size: size.recipients,
                    }),
                  ],
                }),
            ),
          ]),
          cellOf(82.5, [
            ...[signatory.authority, signatory.office]
              .filter((line) => line !== "")
              .map((line) => centred([run(line, { bold: true })])),
            ...Array.from({ length: 4 }, () => centred([])),
          ]),
        ],
      }),
    ],
  });
}

/** A line as wide as said, in the middle of a space. */
export function rule(spaceMm: number, ruleMm: number): Paragraph {
  return new Paragraph({
    children: [run("", { size: 4 })],
    indent: ruleIndent(spaceMm - cellPaddingMm, ruleMm),
    spacing: { before: 60, after: 60, line: 60 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
  });
}

const cellPaddingMm = 1;

function cellOf(widthMm: number, children: Paragraph[]): TableCell {
  return new TableCell({
    children,
    width: { size: mm(widthMm), type: WidthType.DXA },
    margins: { left: mm(cellPaddingMm / 2), right: mm(cellPaddingMm / 2), top: 0, bottom: 0 },
  });
}

function centred(children: TextRun[]): Paragraph {
  return new Paragraph({ children, alignment: AlignmentType.CENTER });
}
