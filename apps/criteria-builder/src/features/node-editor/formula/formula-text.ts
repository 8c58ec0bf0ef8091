import { foldText } from "@thuocdo/criteria/fold-text";
import type { Input } from "@thuocdo/criteria/input";

/** An input as a formula calls it. */
export interface FormulaName {
  readonly name: string;
  readonly key: string;
  readonly label: string;
  readonly unit: string;
}

/** The inputs that a formula can count with. */
export function formulaNames(inputs: readonly Input[]): readonly FormulaName[] {
  return inputs.flatMap((input) => {
    if (input.kind !== "whole-number" && input.kind !== "decimal" && input.kind !== "survey") {
      return [];
    }
    const unit = input.kind === "survey" ? "%" : input.unit;
    return [{ name: input.key.replaceAll("-", "_"), key: input.key, label: input.label, unit }];
  });
}

/** Part of a text, from an offset up to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The word that the caret stands in or after. */
export function wordAt(text: string, caret: number): Span {
  const before = /[\p{L}\p{N}_]*$/u.exec(text.slice(0, caret))?.[0] ?? "";
  const after = /^[\p{L}\p{N}_]*/u.exec(text.slice(caret))?.[0] ?? "";
  return { from: caret - before.length, to: caret + after.length };
}

/** Inputs whose name or words have what is typed, without marks; all of them for nothing typed. */
export function namesLike(names: readonly FormulaName[], typed: string): readonly FormulaName[] {
  const sought = foldText(typed).replaceAll("_", " ");
  return names.filter(({ name, label }) =>
    foldText(`${name.replaceAll("_", " ")} ${label}`).includes(sought),
  );
}

/** The text with a name in place of a span, and where the caret is then. */
export function withName(text: string, { from, to }: Span, name: string) {
  const before = text.slice(0, from);
  const gap = before === "" || /[\s(]$/.test(before) ? "" : " ";
  return {
    text: `${before}${gap}${name}${text.slice(to)}`,
    caret: from + gap.length + name.length,
  };
}

/** Signs as people write and paste them, as the formula has them: × ÷ − are * / -. */
export function withPlainSigns(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[×·∙⋅]/g, "*")
    .replaceAll("÷", "/")
    .replaceAll(/[−–—]/g, "-")
    .replaceAll("≤", "<=")
    .replaceAll("≥", ">=")
    .replaceAll("≠", "!=");
}
