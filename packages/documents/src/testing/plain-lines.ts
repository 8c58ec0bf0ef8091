import { plainText, type Block, type OfficialDocument, type Words } from "#official-document.ts";

/** All words of a paper in reading order, one text a line, cells parted by " | ". */
export function plainLines(paper: OfficialDocument): readonly string[] {
  return paper.sections.flatMap(({ blocks }) => blocks.flatMap(linesOf));
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "letterhead":
      return [block.superiorBody, block.issuingBody];
    case "title":
      return [block.type, block.subject, block.attachedTo ?? ""];
    case "annex-title":
      return [block.title, block.attachedTo];
    case "legal-bases":
      return block.bases;
    case "heading":
      return [`${block.number} ${block.text}`.trim()];
    case "paragraph":
    case "item":
      return [plainText(block.text)];
    case "fill-in":
      return [block.label];
    case "table":
      return [...block.header, ...block.rows].map((row) =>
        row.map(({ paragraphs }) => joined(paragraphs)).join(" | "),
      );
    case "chart":
      return [block.caption, block.alt, ...block.notes];
    case "contents":
      return [block.title];
    case "signatures":
      return block.signatories.flatMap(({ lines }) => lines);
  }
}

function joined(paragraphs: readonly Words[]): string {
  return paragraphs.map(plainText).join("\n");
}
