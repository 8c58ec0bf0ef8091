import type { Paragraph, Table } from "docx";
import { centred, columnsTable, insideMm } from "#docx/columns.ts";
import { rule } from "#docx/rule.ts";
import { textRuns } from "#docx/runs.ts";
import { letterhead, size } from "#layout.ts";
import { isNumbered, words } from "#messages.ts";
import type { LetterheadBlock } from "#official-document.ts";

/** The head: body and number on the left, Quốc hiệu, place and date on the right, in a table without borders. */
export function letterheadTable(head: LetterheadBlock, widthMm: number): Table {
  const right = widthMm - letterhead.left;
  return columnsTable(
    [letterhead.left, right],
    [
      [
        [
          centred(textRuns(head.superiorBody, { size: size.nationalName })),
          centred(textRuns(head.issuingBody, { size: size.nationalName, bold: true })),
          rule(insideMm(letterhead.left), letterhead.bodyRule),
        ],
        [
          centred(textRuns(words.nationalName, { size: size.nationalName, bold: true })),
          centred(textRuns(words.motto, { size: size.motto, bold: true })),
          rule(insideMm(right), letterhead.mottoRule),
        ],
      ],
      ...(isNumbered(head) ? [numberRow(head)] : []),
    ],
  );
}

function numberRow(head: LetterheadBlock): readonly (readonly Paragraph[])[] {
  return [
    [centred(textRuns(words.number(head.number, head.symbol), { size: size.number }))],
    [
      centred(
        textRuns(words.placeAndDate(head.place, head.date), { size: size.number, italic: true }),
      ),
    ],
  ];
}
