import {
  AlignmentType,
  HeadingLevel as DocxHeading,
  LeaderType,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  type Table,
  type TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import type { captionNumbers } from "#captions.ts";
import { chartChildren } from "#docx/chart.ts";
import { contentsChildren } from "#docx/contents.ts";
import { letterheadTable } from "#docx/letterhead.ts";
import { rule } from "#docx/rule.ts";
import { textRuns } from "#docx/runs.ts";
import { signaturesTable } from "#docx/signatures.ts";
import { bodyParagraph, styleIds } from "#docx/styles.ts";
import { tableChildren } from "#docx/table.ts";
import { mm, twips } from "#docx/units.ts";
import type { ContentsEntry } from "#contents.ts";
import { letterhead } from "#layout.ts";
import { words } from "#messages.ts";
import type {
  AnnexTitleBlock,
  Block,
  FillInBlock,
  HeadingBlock,
  HeadingLevel,
  ParagraphBlock,
  TitleBlock,
} from "#official-document.ts";

/** What blocks know of the paper they stand in. */
export interface PaperFacts {
  readonly captions: ReturnType<typeof captionNumbers>;
  readonly contents: readonly ContentsEntry[];
}

/** One block as paragraphs and tables, in a text `widthMm` wide. */
export function blockChildren(
  block: Block,
  widthMm: number,
  { captions, contents }: PaperFacts,
): (Paragraph | Table | TableOfContents)[] {
  switch (block.kind) {
    case "letterhead":
      return [letterheadTable(block, widthMm)];
    case "title":
      return titleChildren(block, widthMm);
    case "annex-title":
      return annexTitleChildren(block, widthMm);
    case "legal-bases":
      return block.bases.map((basis, index) =>
        body(textRuns(words.legalBasis(basis, index === block.bases.length - 1), { italic: true })),
      );
    case "heading":
      return [headingParagraph(block)];
    case "paragraph":
      return [textParagraph(block)];
    case "item":
      return [body([...textRuns(words.item), ...textRuns(block.text)])];
    case "fill-in":
      return fillInChildren(block, widthMm);
    case "table":
      return tableChildren(block, widthMm, captions.get(block));
    case "chart":
      return chartChildren(block, widthMm, captions.get(block));
    case "contents":
      return contentsChildren(block, contents);
    case "signatures":
      return [
        new Paragraph({ spacing: { before: twips(12) } }),
        signaturesTable(block, widthMm),
        // What ends the pages that lie one way has no room of its own, or it would take a page.
        new Paragraph({ spacing: { line: twips(1), lineRule: LineRuleType.EXACT } }),
      ];
  }
}

function titleChildren({ type, subject, attachedTo }: TitleBlock, widthMm: number): Paragraph[] {
  return [
    centred(textRuns(type.toLocaleUpperCase("vi"), { bold: true }), { before: twips(12) }),
    ...(subject === "" ? [] : [centred(textRuns(subject, { bold: true }))]),
    ...(attachedTo === undefined ? [] : [centred(textRuns(attachedTo, { italic: true }))]),
    rule(widthMm, letterhead.titleRule),
  ];
}

function annexTitleChildren(
  { number, title, attachedTo }: AnnexTitleBlock,
  widthMm: number,
): Paragraph[] {
  return [
    new Paragraph({
      heading: DocxHeading.HEADING_1,
      spacing: { before: 0 },
      // One heading on two lines: the list of contents then says which annex it is.
      children: textRuns(`${words.annex(number)}\n${title.toLocaleUpperCase("vi")}`),
    }),
    ...(attachedTo === "" ? [] : [centred(textRuns(attachedTo, { italic: true }))]),
    rule(widthMm, letterhead.titleRule),
  ];
}

const headings = {
  part: DocxHeading.HEADING_1,
  section: DocxHeading.HEADING_2,
  clause: DocxHeading.HEADING_3,
  point: DocxHeading.HEADING_4,
} as const satisfies Record<HeadingLevel, string>;

function headingParagraph({ level, number, text }: HeadingBlock): Paragraph {
  const inCapitals = level === "part" || level === "section";
  const shown = inCapitals ? text.toLocaleUpperCase("vi") : text;
  return new Paragraph({
    heading: headings[level],
    children: textRuns(number === "" ? shown : `${number} ${shown}`),
  });
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function textParagraph({ text, align }: ParagraphBlock): Paragraph {
  if (align === undefined) return body(textRuns(text));
  return new Paragraph({
    alignment: alignments[align],
    spacing: bodyParagraph.spacing,
    children: textRuns(text),
  });
}

/** Dots run to the right margin: from the label on, then a whole line each. */
function fillInChildren({ label, lines }: FillInBlock, widthMm: number): Paragraph[] {
  return Array.from(
    { length: lines },
    (_, index) =>
      new Paragraph({
        spacing: bodyParagraph.spacing,
        tabStops: [{ type: TabStopType.RIGHT, position: mm(widthMm), leader: LeaderType.DOT }],
        children: [
          ...(index === 0 && label !== "" ? textRuns(`${label} `) : []),
          new TextRun({ children: ["\t"] }),
        ],
      }),
  );
}

function body(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ style: styleIds.body, children });
}

function centred(children: ParagraphChild[], spacing = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing, children });
}
