import type { Block, Passage, ReportModel, Span } from "#report/report-model.ts";

/** The report's words alone, one block a line, for search and for reading in a test. */
export function reportLines(model: ReportModel): readonly string[] {
  return [
    model.subject,
    ...linesOf(model.legalBases),
    spansText(model.opening),
    ...model.sections.flatMap(({ number, title, blocks }) => [
      `${number}. ${title}`,
      ...blocks.flatMap(linesOf),
    ]),
    ...model.annexes.flatMap(({ number, title, blocks }) => [
      `Phụ lục ${number}. ${title}`,
      ...blocks.flatMap(linesOf),
    ]),
  ];
}

export function spansText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join("");
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`${block.number} ${block.text}`];
    case "narrative":
      return block.passages.map(passageLine);
    case "chart":
      return [block.caption, block.alt, ...block.notes];
    case "table":
      return [
        block.caption,
        ...[block.header, ...block.rows].map((row) =>
          row.map(({ spans }) => spansText(spans)).join(" | "),
        ),
        ...block.notes,
      ];
  }
}

function passageLine(passage: Passage): string {
  switch (passage.kind) {
    case "paragraph":
      return spansText(passage.spans);
    case "item":
      return `- ${spansText(passage.spans)}`;
    case "placeholder":
      return `[${passage.about}]`;
  }
}
