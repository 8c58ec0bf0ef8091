import type { Block, ReportModel, Span } from "#report/report-model.ts";

/** The report's words alone, one block a line, for search and for reading in a test. */
export function reportLines(model: ReportModel): readonly string[] {
  return [
    model.subject,
    ...model.legalBases.map((basis) =>
      typeof basis === "string" ? basis : `[${basis.placeholder}]`,
    ),
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
    case "paragraph":
      return [spansText(block.spans)];
    case "item":
      return [`- ${spansText(block.spans)}`];
    case "placeholder":
      return [`[${block.about}]`];
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
