import type { Span } from "@thuocdo/comparison/report-model";
import { TextRun, type IRunOptions } from "docx";

export type RunStyle = Pick<IRunOptions, "bold" | "italics" | "size" | "allCaps">;

/** Spans as runs of one style; figures are printed as the model says. */
export function runsOf(spans: readonly Span[], style: RunStyle = {}): TextRun[] {
  return spans.map(({ text }) => new TextRun({ text, ...style }));
}

export function run(text: string, style: RunStyle = {}): TextRun {
  return new TextRun({ text, ...style });
}
