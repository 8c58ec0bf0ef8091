import { compare, fromDecimal } from "#rational.ts";
import type { Indicator } from "#indicator.ts";
import type { Input } from "#input.ts";

/** Why answers given before can't stand as answers now. `label` is the input's, as it is now. */
export type AskAgain =
  | { readonly code: "input-added" | "kind-changed" | "range-narrowed"; readonly label: string }
  | { readonly code: "fewer-places" | "shorter-text" | "larger-sample"; readonly label: string }
  | {
      readonly code: "unit-changed";
      readonly label: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly code: "level-gone" | "item-added"; readonly label: string; readonly part: string }
  /** Several of the earlier ones were answered under its key: none of the answers is the one for all of them. */
  | { readonly code: "several-answers"; readonly label: string }
  | { readonly code: "period-changed" };

/**
 * Why answers to the earlier indicators can't be read as answers to this one; empty when every such answer can. Read by
 * key: an input asked under the same key, in the same unit, taking at least what it took. Where several are merged, an
 * indicator's own earlier answer is the one that is read.
 */
export function askAgainReasons(
  earlier: readonly Indicator[],
  now: Indicator,
): readonly AskAgain[] {
  const inputs = now.inputs.flatMap((input) => {
    const { key, label } = input;
    const own = earlier.filter(({ id }) => id === now.id).flatMap((each) => askedAs(each, key));
    const [before, another] = own.length > 0 ? own : earlier.flatMap((each) => askedAs(each, key));
    if (before === undefined) return [{ code: "input-added" as const, label }];
    if (another !== undefined) return [{ code: "several-answers" as const, label }];
    return inputReasons(before, input);
  });
  const otherPeriod = earlier.some(({ terms }) => terms.period !== now.terms.period);
  return otherPeriod ? [...inputs, { code: "period-changed" }] : inputs;
}

/** Its input of this key; none where it has none. */
export function askedAs({ inputs }: Indicator, key: string): readonly Input[] {
  return inputs.filter((input) => input.key === key);
}

function inputReasons(before: Input, now: Input): readonly AskAgain[] {
  const { label } = now;
  const kindChanged = { code: "kind-changed" as const, label };
  switch (now.kind) {
    case "whole-number":
      return before.kind === "whole-number" ? figureReasons(before, now) : [kindChanged];
    case "decimal":
      if (before.kind !== "decimal" && before.kind !== "whole-number") return [kindChanged];
      return [
        ...figureReasons(before, now),
        ...fewerPlaces(before.kind === "decimal" ? before.places : 0, now.places, label),
      ];
    case "choice":
    case "title":
      if (before.kind !== "choice" && before.kind !== "title") return [kindChanged];
      return before.levels
        .filter(({ key }) => now.levels.every((level) => level.key !== key))
        .map((level) => ({ code: "level-gone", label, part: level.label }));
    case "checklist":
      if (before.kind !== "checklist") return [kindChanged];
      return now.items
        .filter(({ key }) => before.items.every((item) => item.key !== key))
        .map((item) => ({ code: "item-added", label, part: item.label }));
    case "survey":
      if (before.kind !== "survey") return [kindChanged];
      return [
        ...fewerPlaces(before.places, now.places, label),
        ...(now.minResponses > before.minResponses
          ? [{ code: "larger-sample" as const, label }]
          : []),
      ];
    case "text":
      if (before.kind !== "text") return [kindChanged];
      return now.maxLength < before.maxLength ? [{ code: "shorter-text", label }] : [];
    case "yes-no":
    case "date":
      return before.kind === now.kind ? [] : [kindChanged];
  }
}

interface Figure {
  readonly label: string;
  readonly unit: string;
  readonly min: string | null;
  readonly max: string | null;
}

function figureReasons(before: Figure, now: Figure): readonly AskAgain[] {
  const { label } = now;
  const narrower =
    (now.min !== null && (before.min === null || isLess(before.min, now.min))) ||
    (now.max !== null && (before.max === null || isLess(now.max, before.max)));
  return [
    ...(before.unit === now.unit
      ? []
      : [{ code: "unit-changed" as const, label, before: before.unit, after: now.unit }]),
    ...(narrower ? [{ code: "range-narrowed" as const, label }] : []),
  ];
}

function fewerPlaces(before: number, now: number, label: string): readonly AskAgain[] {
  return now < before ? [{ code: "fewer-places", label }] : [];
}

function isLess(a: string, b: string): boolean {
  return compare(fromDecimal(a), fromDecimal(b)) < 0;
}
