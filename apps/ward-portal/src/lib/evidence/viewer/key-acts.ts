export type ViewerAct = "previous" | "next" | "in" | "out" | "fit" | "turn";

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const always: Readonly<Record<string, ViewerAct>> = {
  PageUp: "previous",
  PageDown: "next",
  "+": "in",
  "=": "in",
  "-": "out",
  "0": "fit",
  r: "turn",
  R: "turn",
};

const whenWhole: Readonly<Record<string, ViewerAct>> = {
  ArrowLeft: "previous",
  ArrowRight: "next",
};

/**
 * What a key does in the viewer; undefined leaves it to the browser.
 * @param wide the picture is wider than its frame: the arrows then scroll it
 */
export function actOf(
  { key, ctrlKey, altKey, metaKey }: Key,
  { wide }: { readonly wide: boolean },
): ViewerAct | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  return always[key] ?? (wide ? undefined : whenWhole[key]);
}
