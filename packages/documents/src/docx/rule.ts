import { BorderStyle, Paragraph } from "docx";
import { mm } from "#docx/units.ts";

/** A line as wide as said, in the middle of a space. */
export function rule(spaceMm: number, ruleMm: number): Paragraph {
  const side = mm(Math.max(0, (spaceMm - ruleMm) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 60, after: 60, line: 60 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
  });
}
