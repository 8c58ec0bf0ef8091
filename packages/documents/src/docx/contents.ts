import { Paragraph, TableOfContents } from "docx";
import type { ContentsEntry } from "#contents.ts";
import { textRuns } from "#docx/runs.ts";
import { styleIds } from "#docx/styles.ts";
import type { ContentsBlock } from "#official-document.ts";

/** A field that Word fills anew when asked to; until then it says what was set on the same pages as a PDF. */
export function contentsChildren(
  { title }: ContentsBlock,
  entries: readonly ContentsEntry[],
): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: styleIds.contentsTitle, children: textRuns(title) }),
    new TableOfContents(title, {
      headingStyleRange: "1-2",
      hyperlink: true,
      beginDirty: false,
      cachedEntries: entries,
    }),
  ];
}
