import type { Block, Cell } from "@thuocdo/comparison/report-model";
import type { Block as PaperBlock, Cell as PaperCell } from "@thuocdo/documents/official-document";
import { words } from "#report/messages.ts";

/** A block of the report as one of the paper; figures are printed as the model says. */
export function paperBlock(block: Block): PaperBlock {
  switch (block.kind) {
    case "heading":
      return {
        kind: "heading",
        level: block.depth === 1 ? "clause" : "point",
        number: block.number,
        text: block.text,
      };
    case "paragraph":
    case "item":
      return { kind: block.kind, text: block.spans };
    case "placeholder":
      return { kind: "paragraph", text: [{ text: words.addition(block.about), italic: true }] };
    case "table":
      return {
        kind: "table",
        caption: block.caption,
        widths: block.widths,
        header: [block.header.map(paperCell)],
        rows: block.rows.map((row) => row.map(paperCell)),
        notes: block.notes,
      };
  }
}

function paperCell({ spans, align, bold }: Cell): PaperCell {
  return { paragraphs: [spans], align, bold };
}
