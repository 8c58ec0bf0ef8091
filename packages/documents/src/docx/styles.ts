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
};

function headingStyle(of: { readonly centred: boolean; readonly italics: boolean }) {
  return {
    run: { font, size: halfPoints(size.body), color: black, bold: true, italics: of.italics },
    paragraph: of.centred
      ? { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: twips(12) } }
      : { ...bodyParagraph, keepNext: true },
  };
}
