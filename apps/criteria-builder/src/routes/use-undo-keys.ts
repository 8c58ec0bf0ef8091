import { useEffect } from "react";
import type { DraftStore } from "#features/draft/draft-store.ts";

/** Ctrl + Z and Ctrl + Y outside fields; inside one the browser takes back typing itself. */
export function useUndoKeys(store: DraftStore): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!event.ctrlKey && !event.metaKey) return;
      if (event.target instanceof Element && event.target.matches("input, textarea, select"))
        return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) store.redo();
      else store.undo();
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [store]);
}
