import { Paragraph, type Table } from "docx";
import { centred, columnsTable } from "#docx/columns.ts";
import { textRuns } from "#docx/runs.ts";
import { signatureLines, size } from "#layout.ts";
import { words } from "#messages.ts";
import type { Signatory, SignaturesBlock } from "#official-document.ts";

/** The foot: recipients on the left where there are any, then who signs, side by side. */
export function signaturesTable(
  { recipients, signatories }: SignaturesBlock,
  widthMm: number,
): Table {
  const columns = [
    ...(recipients.length === 0 ? [] : [recipientLines(recipients)]),
    ...signatories.map(signatureOf),
  ];
  return columnsTable(
    columns.map(() => widthMm / columns.length),
    [columns],
  );
}

function recipientLines(recipients: readonly string[]): Paragraph[] {
  return [
    new Paragraph({
      children: textRuns(words.recipients, {
        size: size.recipientsTitle,
        bold: true,
        italic: true,
      }),
    }),
    ...recipients.map(
      (recipient, index) =>
        new Paragraph({
          children: textRuns(words.recipient(recipient, index === recipients.length - 1), {
            size: size.recipients,
          }),
        }),
    ),
  ];
}

function signatureOf({ lines, instruction, name }: Signatory): Paragraph[] {
  return [
    ...lines.map((line) => centred(textRuns(line, { bold: true }))),
    ...(instruction === ""
      ? []
      : [centred(textRuns(instruction, { italic: true, size: size.number }))]),
    ...Array.from({ length: signatureLines }, () => centred([])),
    ...(name === "" ? [] : [centred(textRuns(name, { bold: true }))]),
  ];
}
