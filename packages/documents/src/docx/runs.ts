import { type IRunOptions, TextRun } from "docx";
import type { Words } from "#official-document.ts";
import { runsOf } from "#printable.ts";
import { halfPoints } from "#docx/units.ts";

/** `size` in points. */
export interface RunStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
}

/** Words as runs of one style, less what a run says of itself. */
export function textRuns(words: Words, style: RunStyle = {}): TextRun[] {
  return runsOf(words).flatMap(({ text, bold, italic, change }) => {
    const options: IRunOptions = {
      ...((bold ?? style.bold) === true && { bold: true }),
      ...((italic ?? style.italic) === true && { italics: true }),
      ...(style.size !== undefined && { size: halfPoints(style.size) }),
      ...(change === "inserted" && { underline: {} }),
      ...(change === "deleted" && { strike: true }),
    };
    return text
      .split("\n")
      .map(
        (line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }),
      );
  });
}
