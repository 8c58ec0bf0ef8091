import { AlignmentType, type IParagraphOptions, type IStylesOptions, LineRuleType } from "docx";
import { halfPoints, mm, twips } from "#docx/units.ts";
import { paragraph, size } from "#layout.ts";

const font = "Times New Roman";
const black = "000000";

/** Body text: justified, first line in, a little over single spacing. */
export const bodyParagraph = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: mm(paragraph.firstLineMm) },
  spacing: {
    before: twips(paragraph.beforePt),
    line: Math.round(240 * paragraph.spacing),
    lineRule: LineRuleType.AUTO,
  },
} as const satisfies IParagraphOptions;

/** Styles by name, so that a reader may change them in one place. */
export const styleIds = {
  body: "BodyText",
  caption: "Caption",
  tableText: "TableText",
  note: "TableNote",
  picture: "Picture",
  contentsTitle: "ContentsTitle",
} as const;

/** Headings are real ones, for the list of contents and for readers of the screen, and look as the decree says. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: halfPoints(size.body), color: black, language: { value: "vi-VN" } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: headingStyle({ centred: true, italics: false }),
    heading2: headingStyle({ centred: false, italics: false }),
    heading3: headingStyle({ centred: false, italics: false }),
    heading4: headingStyle({ centred: false, italics: true }),
  },
  paragraphStyles: [
    {
      id: styleIds.body,
      name: "Body Text",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: bodyParagraph,
    },
    {
      id: styleIds.caption,
      name: "caption",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { bold: true, size: halfPoints(size.caption) },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: twips(6), after: twips(3) },
      },
    },
    {
      id: styleIds.tableText,
      name: "Table Text",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: halfPoints(size.table) },
    },
    {
      id: styleIds.note,
      name: "Table Note",
      basedOn: "Normal",
      quickFormat: true,
      run: { italics: true, size: halfPoints(size.note) },
      paragraph: { spacing: { before: twips(2) } },
    },
    {
      id: styleIds.picture,
      name: "Picture",
      basedOn: "Normal",
      next: styleIds.caption,
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: twips(paragraph.beforePt) },
      },
    },
    {
      id: styleIds.contentsTitle,
      name: "TOC Heading",
      basedOn: "Normal",
      run: { bold: true },
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: twips(12), after: twips(6) },
      },
    },
    contentsStyle("TOC1", "toc 1"),
    contentsStyle("TOC2", "toc 2"),
  ],
};

function contentsStyle(id: string, name: string) {
  return {
    id,
    name,
    basedOn: "Normal",
    run: { size: halfPoints(size.table) },
    paragraph: { spacing: { before: twips(2) }, indent: { left: 0 } },
    uiPriority: 39,
  };
}

function headingStyle(of: { readonly centred: boolean; readonly italics: boolean }) {
  return {
    run: { font, size: halfPoints(size.body), color: black, bold: true, italics: of.italics },
    paragraph: of.centred
      ? { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: twips(12) } }
      : { ...bodyParagraph, keepNext: true },
  };
}
