import { AlignmentType, type IParagraphOptions, LineRuleType } from "docx";

/** Twentieths of a point in a millimetre. */
const twipsPerMm = 1440 / 25.4;

export function mm(millimetres: number): number {
  return Math.round(millimetres * twipsPerMm);
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins 20/20/30/15 mm, Times New Roman, black. Sizes in half points. */
export const page = {
  width: mm(210),
  height: mm(297),
  margins: {
    top: mm(20),
    bottom: mm(20),
    left: mm(30),
    right: mm(15),
    header: mm(10),
    footer: mm(8),
  },
} as const;

export const font = "Times New Roman";

export const size = {
  body: 28,
  nationalName: 26,
  motto: 28,
  number: 26,
  table: 24,
  recipientsTitle: 24,
  recipients: 22,
  note: 20,
} as const;

/** Width between the margins. */
export const textWidth = mm(210 - 30 - 15);
export const textWidthLandscape = mm(297 - 30 - 15);

/** Body text: justified, first line in by 1.27 cm, 6 pt between paragraphs, a little over single spacing. */
export const bodyParagraph = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: mm(12.7) },
  spacing: { before: 120, line: 264, lineRule: LineRuleType.AUTO },
} as const satisfies IParagraphOptions;

/** A rule below a centred line, as wide as `ruleMm` in a space of `spaceMm`. */
export function ruleIndent(spaceMm: number, ruleMm: number): { left: number; right: number } {
  const side = mm(Math.max(0, (spaceMm - ruleMm) / 2));
  return { left: side, right: side };
}
