import type { FieldPath } from "#schema-problem.ts";

/** What was set, with what stood there before. */
export interface SetOutcome {
  readonly whole: unknown;
  readonly before: unknown;
}

/** Sets what the path leads to; undefined when it leads nowhere. Nothing is created on the way. */
export function setAt(whole: unknown, path: FieldPath, value: unknown): SetOutcome | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return { whole: value, before: whole };
  if (Array.isArray(whole)) {
    const items: readonly unknown[] = whole;
    if (typeof step !== "number" || step >= items.length) return undefined;
    const part = setAt(items[step], rest, value);
    return part && { whole: items.with(step, part.whole), before: part.before };
  }
  if (typeof whole !== "object" || whole === null) return undefined;
  if (typeof step !== "string" || !Object.hasOwn(whole, step)) return undefined;
  const part = setAt(new Map(Object.entries(whole)).get(step), rest, value);
  return part && { whole: { ...whole, [step]: part.whole }, before: part.before };
}
