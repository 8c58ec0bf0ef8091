import { useEffect } from "react";
import type { DraftStore } from "#features/draft/draft-store.ts";

/** Ctrl + Z, Ctrl + Y and Ctrl + Shift + Z; in a field that is being typed in the browser takes back the typing itself. */
export function useUndoKeys(store: DraftStore): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if ((!event.ctrlKey && !event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      if (isText(event.target) && store.snapshot().typing !== undefined) return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) store.redo();
      else store.undo();
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [store]);
}

/** Where the browser itself takes back what is typed. */
function isText(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches("textarea, input:not([type=checkbox], [type=radio]), [contenteditable]")
  );
}
