import type { Drawing } from "#drawings/drawing.ts";
import type { Block, Cell, Narrative, Passage, Span, Table } from "#report/report-model.ts";
import { cell, say, type Part } from "#report/say.ts";

export function heading(depth: 1 | 2, number: string, text: string): Block {
  return { kind: "heading", depth, number, text };
}

/** Text that may be written anew, about what its heading says. */
export function narrative(key: string, about: string, passages: readonly Passage[]): Narrative {
  return { kind: "narrative", key, about, passages: [...passages] };
}

export function paragraph(...parts: readonly Part[]): Passage {
  return { kind: "paragraph", spans: joined(parts) };
}

export function item(...parts: readonly Part[]): Passage {
  return { kind: "item", spans: joined(parts) };
}

export function placeholder(about: string): Passage {
  return { kind: "placeholder", about };
}

export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align: Cell["align"];
}

/** A table whose cells stand as their columns say. */
export function table(of: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Part[])[];
  readonly notes: readonly string[];
}): Table {
  return {
    kind: "table",
    caption: of.caption,
    widths: of.columns.map(({ width }) => width),
    header: of.columns.map(({ title }) => cell(title, "center", true)),
    rows: of.rows.map((row) => row.map((part, index) => cell(part, of.columns[index]?.align))),
    notes: [...of.notes],
  };
}

/** A drawing with what it stands on. */
export function chart({ chart, caption, alt }: Drawing, notes: readonly string[]): Block {
  return { kind: "chart", chart, caption, alt, notes: [...notes] };
}

/** Spans with words between them: "A, B, C". */
export function listed(parts: readonly Part[], separator = ", "): Span[] {
  return parts.flatMap((part, index) => (index === 0 ? say`${part}` : say`${separator}${part}`));
}

function joined(parts: readonly Part[]): Span[] {
  return parts.flatMap((part) => say`${part}`);
}
