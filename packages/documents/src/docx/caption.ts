import { Paragraph, SimpleField } from "docx";
import type { CaptionNumber } from "#captions.ts";
import { textRuns } from "#docx/runs.ts";
import { styleIds } from "#docx/styles.ts";

/** Names of Word's counters; letters without marks are read by every version of it. */
const counters: Readonly<Record<string, string>> = { Bảng: "Bang", Hình: "Hinh" };

/** "Bảng 3. …", the number counted by Word as tables are put in and taken out. */
export function captionParagraph(
  caption: string,
  number: CaptionNumber | undefined,
  { keepNext }: { readonly keepNext: boolean },
): Paragraph {
  return new Paragraph({
    style: styleIds.caption,
    keepNext,
    children: [
      ...(number === undefined
        ? []
        : [
            ...textRuns(`${number.label} `),
            new SimpleField(
              `SEQ ${counters[number.label] ?? number.label} \\* ARABIC`,
              String(number.number),
            ),
            ...textRuns(". "),
          ]),
      ...textRuns(caption),
    ],
  });
}

export function noteParagraphs(notes: readonly string[]): Paragraph[] {
  return notes.map((note) => new Paragraph({ style: styleIds.note, children: textRuns(note) }));
}
