/** What a key asks of the outline. */
export type OutlineCommand =
  | {
      readonly act: "walk";
      readonly by: -1 | 1 | "first" | "last" | "page-up" | "page-down";
      readonly extend: boolean;
      readonly keep: boolean;
    }
  | { readonly act: "move" | "level"; readonly by: -1 | 1 }
  | { readonly act: "fold" | "unfold" }
  | { readonly act: "enter" | "add-below" | "edit" | "type" | "leave" | "cancel" }
  | { readonly act: "remove" | "remove-empty" | "duplicate" | "choose-siblings" | "choose-also" }
  | { readonly act: "undo" | "redo" | "search" | "help" | "open" }
  /** From the text of one row into that of the next or the one before. */
  | { readonly act: "text-walk"; readonly by: -1 | 1; readonly caret: "start" | "end" };

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Where the caret is in a title. */
export interface CaretPlace {
  readonly empty: boolean;
  readonly allChosen: boolean;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly onFirstLine: boolean;
  readonly onLastLine: boolean;
}

/** A key while a row, not its text, has the keyboard. Undefined leaves it to the browser. */
export function rowCommand(pressed: PressedKey, several: boolean): OutlineCommand | undefined {
  const { key, altKey, shiftKey } = pressed;
  const ctrl = pressed.ctrlKey || pressed.metaKey;
  const shared = sharedCommand(pressed);
  if (shared !== undefined) return shared;
  if (altKey) return undefined;
  const walk = { act: "walk", extend: shiftKey, keep: ctrl } as const;
  switch (key) {
    case "ArrowUp":
      return { ...walk, by: -1 };
    case "ArrowDown":
      return { ...walk, by: 1 };
    case "Home":
      return { ...walk, by: "first" };
    case "End":
      return { ...walk, by: "last" };
    case "PageUp":
      return { ...walk, by: "page-up" };
    case "PageDown":
      return { ...walk, by: "page-down" };
    case "ArrowLeft":
      return { act: "fold" };
    case "ArrowRight":
      return { act: "unfold" };
    case "Enter":
    case "F2":
      return { act: "edit" };
    case "Delete":
    case "Backspace":
      return { act: "remove" };
    case "Escape":
      return { act: "cancel" };
    case "Tab":
      // On one row Tab walks on through the page, so that nobody is caught here.
      return several && !ctrl ? { act: "level", by: shiftKey ? -1 : 1 } : undefined;
    case " ":
      return ctrl ? { act: "choose-also" } : undefined;
    case "?":
      return { act: "help" };
  }
  if (ctrl) return key.toLowerCase() === "a" ? { act: "choose-siblings" } : undefined;
  // "Process" and "Unidentified" begin a letter of an input method.
  return /^.$/u.test(key) || key === "Process" || key === "Unidentified"
    ? { act: "type" }
    : undefined;
}

/** A key while a title is being typed. Undefined leaves it to the text. */
export function textCommand(pressed: PressedKey, caret: CaretPlace): OutlineCommand | undefined {
  const { key, altKey, shiftKey } = pressed;
  const ctrl = pressed.ctrlKey || pressed.metaKey;
  const shared = sharedCommand(pressed);
  if (shared !== undefined) return shared;
  if (altKey) return undefined;
  if (ctrl)
    return key.toLowerCase() === "a" && caret.allChosen ? { act: "choose-siblings" } : undefined;
  switch (key) {
    case "Enter":
      return { act: "enter" };
    case "Tab":
      return { act: "level", by: shiftKey ? -1 : 1 };
    case "Escape":
      return { act: "leave" };
    case "F2":
      return { act: "edit" };
    case "Backspace":
      return caret.empty ? { act: "remove-empty" } : undefined;
    case "ArrowUp":
      if (!caret.onFirstLine) return undefined;
      return shiftKey
        ? { act: "walk", by: -1, extend: true, keep: false }
        : { act: "text-walk", by: -1, caret: "end" };
    case "ArrowDown":
      if (!caret.onLastLine) return undefined;
      return shiftKey
        ? { act: "walk", by: 1, extend: true, keep: false }
        : { act: "text-walk", by: 1, caret: "end" };
    case "ArrowLeft":
      return caret.atStart && !shiftKey ? { act: "text-walk", by: -1, caret: "end" } : undefined;
    case "ArrowRight":
      return caret.atEnd && !shiftKey ? { act: "text-walk", by: 1, caret: "start" } : undefined;
    default:
      return undefined;
  }
}

/** Keys that do the same in a row and in its text; those with Alt and Shift are the ones of Word's outline. */
function sharedCommand({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: PressedKey): OutlineCommand | undefined {
  const ctrl = ctrlKey || metaKey;
  if (key === "F1") return { act: "help" };
  if (key === "F6") return { act: "open" };
  if (altKey && !ctrl) {
    if (key === "ArrowUp") return { act: "move", by: -1 };
    if (key === "ArrowDown") return { act: "move", by: 1 };
    if (key === "ArrowLeft" && shiftKey) return { act: "level", by: -1 };
    if (key === "ArrowRight" && shiftKey) return { act: "level", by: 1 };
  }
  if (!ctrl || altKey) return undefined;
  switch (key.toLowerCase()) {
    case "enter":
      return { act: "add-below" };
    case "d":
      return { act: "duplicate" };
    case "f":
      return { act: "search" };
    case "z":
      return { act: shiftKey ? "redo" : "undo" };
    case "y":
      return { act: "redo" };
    default:
      return undefined;
  }
}
