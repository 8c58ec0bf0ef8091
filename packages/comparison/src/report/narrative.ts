import type {
  Block,
  NamedFigure,
  Narrative,
  Passage,
  ReportModel,
  Span,
} from "#report/report-model.ts";
import { lostFigure } from "#report/messages.ts";

/** A place of text in a report, as people write it: a passage a line, "- " before an item, {{key}} for a figure. */
export type NarrativeText = string;

/** The longest text of one place. */
export const mostNarrativeLetters = 20_000;

const placeholderLine = /^\[\[(.+)\]\]$/;
const token = /\{\{([^{}\n]+)\}\}/g;

/** What is generated as people may write on: the same passages come back from `readNarrative`. */
export function narrativeText(passages: readonly Passage[]): NarrativeText {
  return passages.map(lineOf).join("\n");
}

function lineOf(passage: Passage): string {
  switch (passage.kind) {
    case "paragraph":
      return spansLine(passage.spans);
    case "item":
      return `- ${spansLine(passage.spans)}`;
    case "placeholder":
      return `[[${passage.about}]]`;
  }
}

function spansLine(spans: readonly Span[]): string {
  return spans
    .map((span) => (span.kind === "figure" && span.key !== null ? `{{${span.key}}}` : span.text))
    .join("");
}

/** A piece of a line: words, or the name of a figure. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "figure"; readonly key: string };

/** One line as words and names of figures, in order. */
export function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of line.matchAll(token)) {
    if (match.index > from) pieces.push({ kind: "text", text: line.slice(from, match.index) });
    pieces.push({ kind: "figure", key: match[1] ?? "" });
    from = match.index + match[0].length;
  }
  if (from < line.length) pieces.push({ kind: "text", text: line.slice(from) });
  return pieces;
}

/** A text with the present values of its figures. A figure that the snapshot does not have is said to be lost, never left out. */
export function readNarrative(
  text: NarrativeText,
  figures: ReadonlyMap<string, NamedFigure>,
): readonly Passage[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): Passage => {
      const [, about] = placeholderLine.exec(line) ?? [];
      if (about !== undefined) return { kind: "placeholder", about };
      const isItem = line.startsWith("- ");
      return {
        kind: isItem ? "item" : "paragraph",
        spans: piecesOf(isItem ? line.slice(2) : line).map((piece) => spanOf(piece, figures)),
      };
    });
}

function spanOf(piece: Piece, figures: ReadonlyMap<string, NamedFigure>): Span {
  if (piece.kind === "text") return piece;
  const found = figures.get(piece.key);
  return found === undefined
    ? { kind: "text", text: lostFigure }
    : { kind: "figure", key: piece.key, text: found.text, figure: found.figure };
}

/** Every place of text of a report, in reading order. */
export function narrativesOf(model: ReportModel): readonly Narrative[] {
  return [
    model.legalBases,
    ...[...model.sections, ...model.annexes].flatMap(({ blocks }) => blocks.filter(isNarrative)),
  ];
}

function isNarrative(block: Block): block is Narrative {
  return block.kind === "narrative";
}

/** The report with what people wrote in place of what was generated, its figures those of the report. */
export function withNarratives(
  model: ReportModel,
  texts: ReadonlyMap<string, NarrativeText>,
): ReportModel {
  const figures = new Map(model.figures.map((figure) => [figure.key, figure]));
  const written = (narrative: Narrative): Narrative => {
    const text = texts.get(narrative.key);
    return text === undefined
      ? narrative
      : { ...narrative, passages: [...readNarrative(text, figures)] };
  };
  const inBlocks = (blocks: readonly Block[]) =>
    blocks.map((block) => (isNarrative(block) ? written(block) : block));
  return {
    ...model,
    legalBases: written(model.legalBases),
    sections: model.sections.map((section) => ({ ...section, blocks: inBlocks(section.blocks) })),
    annexes: model.annexes.map((annex) => ({ ...annex, blocks: inBlocks(annex.blocks) })),
  };
}

/** What keeps a report from being approved: figures that the snapshot no longer has. */
export interface LostFigure {
  readonly narrativeKey: string;
  readonly figureKey: string;
}

export function lostFigures(
  model: ReportModel,
  texts: ReadonlyMap<string, NarrativeText>,
): readonly LostFigure[] {
  const known = new Set(model.figures.map(({ key }) => key));
  const places = new Set(narrativesOf(model).map(({ key }) => key));
  return [...texts]
    .filter(([narrativeKey]) => places.has(narrativeKey))
    .flatMap(([narrativeKey, text]) =>
      piecesOf(text).flatMap((piece) =>
        piece.kind === "figure" && !known.has(piece.key)
          ? [{ narrativeKey, figureKey: piece.key }]
          : [],
      ),
    );
}

/** Parts that still ask to be written, of the report as it stands. */
export function unwrittenParts(model: ReportModel): readonly string[] {
  return narrativesOf(model).flatMap(({ passages }) =>
    passages.flatMap((passage) => (passage.kind === "placeholder" ? [passage.about] : [])),
  );
}
