/** What a key press asks for on the page of an appraisal. */
export type WalkAct = "next" | "previous" | "next-open" | "previous-open" | "find";

export interface KeyPressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Alt+↓ and Alt+↑ walk through the indicators, F8 and Shift+F8 through those to look at, Alt+Enter writes a finding. */
export function walkActOf(pressed: KeyPressed): WalkAct | undefined {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = pressed;
  if (ctrlKey || metaKey) return undefined;
  if (key === "F8" && !altKey) return shiftKey ? "previous-open" : "next-open";
  if (!altKey || shiftKey) return undefined;
  switch (key) {
    case "ArrowDown":
      return "next";
    case "ArrowUp":
      return "previous";
    case "Enter":
      return "find";
    default:
      return undefined;
  }
}

/**
 * The indicator to go to; the present one where there is none further. From nowhere the walk begins at the first.
 * @param shown all indicators in the order of the page
 * @param among those to stop at
 */
export function walkFrom(
  current: string | undefined,
  step: 1 | -1,
  { shown, among }: { readonly shown: readonly string[]; readonly among: ReadonlySet<string> },
): string | undefined {
  const at = current === undefined ? -1 : shown.indexOf(current);
  const further = step === 1 ? shown.slice(at + 1) : shown.slice(0, Math.max(at, 0)).toReversed();
  return further.find((id) => among.has(id)) ?? current;
}
