import { piecesOf } from "@thuocdo/comparison/narrative";
import { Schema, type Node } from "prosemirror-model";
import { messages } from "#features/report-text/messages.ts";

/** Present values of figures, by name. */
export type FigureValues = ReadonlyMap<string, { readonly label: string; readonly text: string }>;

/** A narrative on the screen: a passage a block, figures as pieces that move and go as one letter. */
export const schema = new Schema({
  nodes: {
    doc: { content: "(paragraph | item | placeholder)+" },
    paragraph: {
      content: "inline*",
      parseDOM: [{ tag: "p" }, { tag: "div" }],
      toDOM: () => ["p", 0],
    },
    item: {
      content: "inline*",
      parseDOM: [{ tag: "li" }],
      toDOM: () => ["p", { "data-item": "" }, 0],
    },
    placeholder: {
      atom: true,
      attrs: { about: { default: "" } },
      toDOM: (node) => ["p", { "data-placeholder": "" }, messages.toWrite(aboutOf(node))],
    },
    text: { group: "inline" },
    figure: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { key: { default: "" } },
      parseDOM: [
        { tag: "span[data-figure]", getAttrs: (dom) => ({ key: dom.getAttribute("data-figure") }) },
      ],
      toDOM: (node) => ["span", { "data-figure": keyOf(node) }],
    },
  },
});

/** The key of a figure; every node of its kind has one. */
export function keyOf(node: Node): string {
  return String(node.attrs["key"]);
}

function aboutOf(node: Node): string {
  return String(node.attrs["about"]);
}

const { paragraph, item, placeholder, figure } = schema.nodes;
const placeholderLine = /^\[\[(.+)\]\]$/;

/** The text of a narrative as a document to be edited. */
export function documentOf(text: string): Node {
  const blocks = text.split("\n").map((line) => {
    const [, about] = placeholderLine.exec(line.trim()) ?? [];
    if (about !== undefined) return placeholder.create({ about });
    return line.startsWith("- ")
      ? item.create(null, inlineOf(line.slice(2)))
      : paragraph.create(null, inlineOf(line));
  });
  return schema.node("doc", null, blocks);
}

function inlineOf(line: string): Node[] {
  return piecesOf(line).map((piece) =>
    piece.kind === "text" ? schema.text(piece.text) : figure.create({ key: piece.key }),
  );
}

/** The document as it is kept. */
export function textOf(document: Node): string {
  const lines: string[] = [];
  document.forEach((block) => {
    if (block.type === placeholder) {
      lines.push(`[[${aboutOf(block)}]]`);
      return;
    }
    let line = block.type === item ? "- " : "";
    block.forEach((inline) => {
      line += inline.type === figure ? `{{${keyOf(inline)}}}` : (inline.text ?? "");
    });
    lines.push(line);
  });
  return lines.join("\n");
}
