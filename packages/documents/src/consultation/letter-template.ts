import { textCell } from "@thuocdo/criteria/cell";
import { letterSheetLabels as labels } from "@thuocdo/criteria/consultation/labels";
import { letterPlaces } from "@thuocdo/criteria/consultation/letter-sheet";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { messages } from "#consultation/messages.ts";
import { writeWorkbook } from "#workbook/write-workbook.ts";

/** The workbook that an agency which answers by letter fills in: its places locked, its comments open. */
export async function letterTemplate(
  document: CriteriaSetVersion,
  { draftingBody, openedAt }: { readonly draftingBody: string; readonly openedAt: string },
): Promise<Uint8Array> {
  const above = [
    [textCell(messages.letterTitle(document.label, document.title))],
    [undefined, textCell(labels.agency)],
    [undefined, textCell(labels.number)],
    [undefined, textCell(labels.date)],
    [undefined, textCell(messages.letterHint)],
  ];
  const header = [
    labels.key,
    labels.heading,
    labels.field,
    labels.text,
    labels.content,
    labels.proposal,
  ];
  const places = letterPlaces(document).map(({ key, heading, field, text }) =>
    [key, heading, field, text, "", ""].map(textCell),
  );
  return await writeWorkbook(
    [
      {
        name: messages.letterSheet,
        landscape: true,
        locked: true,
        headerRows: above.length + 1,
        columns: [
          { width: 4, hidden: true, look: "read-only" },
          { width: 40, look: "read-only" },
          { width: 20, look: "read-only" },
          { width: 50, look: "read-only" },
          { width: 50, look: "words" },
          { width: 50, look: "words" },
        ],
        rows: [...above, header.map(textCell), ...places],
        lookAt(row, column) {
          if (row > above.length) return undefined;
          if (row === above.length) return "header";
          if (row === 0) return "title";
          return column === 2 && row < 4 ? "words" : "plain";
        },
      },
    ],
    {
      title: messages.letterTitle(document.label, document.title),
      creator: draftingBody,
      madeAt: openedAt,
    },
  );
}
