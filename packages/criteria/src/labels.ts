import type { Indicator } from "@thuocdo/criteria/indicator";

/**
 * What a key of this indicator is called: an input, or an item or level of one. A key nothing names is shown as it is,
 * since a draft being edited may still lack it.
 */
export function labelOf({ inputs }: Pick<Indicator, "inputs">, key: string): string {
  for (const input of inputs) {
    if (input.key === key) return input.label;
    const parts = input.kind === "checklist" ? input.items : "levels" in input ? input.levels : [];
    const part = parts.find((candidate) => candidate.key === key);
    if (part !== undefined) return part.label;
  }
  return key;
}

/** A label inside a sentence: without the full stop or colon somebody ended it with. */
export function quoted(label: string): string {
  return `“${label.replace(/[\s.:;]+$/, "")}”`;
}
