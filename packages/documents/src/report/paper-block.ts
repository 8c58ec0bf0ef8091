import type { Block, Cell, Passage } from "@thuocdo/comparison/report-model";
import type { Block as PaperBlock, Cell as PaperCell } from "#official-document.ts";
import { words } from "#report/messages.ts";

/** A block of the report as those of the paper; figures are printed as the model says. */
export function paperBlocks(block: Block): readonly PaperBlock[] {
  switch (block.kind) {
    case "heading":
      return [
        {
          kind: "heading",
          level: block.depth === 1 ? "clause" : "point",
          number: block.number,
          text: block.text,
        },
      ];
    case "narrative":
      return block.passages.map(paperPassage);
    case "chart":
      return [block];
    case "table":
      return [
        {
          kind: "table",
          caption: block.caption,
          numbered: true,
          widths: block.widths,
          header: [block.header.map(paperCell)],
          rows: block.rows.map((row) => row.map(paperCell)),
          notes: block.notes,
        },
      ];
  }
}

function paperPassage(passage: Passage): PaperBlock {
  return passage.kind === "placeholder"
    ? { kind: "paragraph", text: [{ text: words.addition(passage.about), italic: true }] }
    : { kind: passage.kind, text: passage.spans.map(({ text }) => ({ text })) };
}

function paperCell({ spans, align, bold }: Cell): PaperCell {
  return { paragraphs: [spans.map(({ text }) => ({ text }))], align, bold };
}
