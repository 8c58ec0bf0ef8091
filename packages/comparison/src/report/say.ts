import type { Figure } from "#figure.ts";
import { noFigure } from "#messages.ts";
import type { Cell, Span } from "#report/report-model.ts";
import { figureText, signed } from "#report/text.ts";

/** What a sentence is made of: words, figures, or spans made before. */
export type Part = string | Figure | Span | readonly Span[];

/** A whole sentence whose figures stay figures: say`Có ${figure} đơn vị.` */
export function say(words: TemplateStringsArray, ...parts: readonly Part[]): Span[] {
  return words.flatMap((text, index) => {
    const part = parts[index];
    return [...(text === "" ? [] : [plain(text)]), ...(part === undefined ? [] : spansOf(part))];
  });
}

/** A figure with its sign, as differences are printed. */
export function differenceText(figure: Figure): string {
  const text = printed(figure);
  return figure.value === null ? text : signed(text, figure.value);
}

export function printed(figure: Figure): string {
  return figureText(figure) ?? noFigure[figure.gap ?? "no-figures"];
}

export function spanOf(figure: Figure): Span {
  return { kind: "figure", key: null, text: printed(figure), figure };
}

/** A cell of a table. */
export function cell(part: Part, align: Cell["align"] = "left", bold = false): Cell {
  return { spans: spansOf(part), align, bold };
}

function spansOf(part: Part): Span[] {
  if (typeof part === "string") return part === "" ? [] : [plain(part)];
  if ("kind" in part) return [part];
  return isFigure(part) ? [spanOf(part)] : [...part];
}

function isFigure(part: Figure | readonly Span[]): part is Figure {
  return "snapshotNumber" in part;
}

function plain(text: string): Span {
  return { kind: "text", text };
}
