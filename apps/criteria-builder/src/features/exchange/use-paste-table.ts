import { useEffect } from "react";
import { isTable, readClipboard, type CopiedTable } from "#features/exchange/read-clipboard.ts";

/** Takes a table pasted anywhere on the page but in a field; whoever took the paste before keeps it. */
export function usePasteTable(onTable: (table: CopiedTable) => void): void {
  useEffect(() => {
    function onPaste(event: ClipboardEvent) {
      const { target, clipboardData } = event;
      if (event.defaultPrevented || clipboardData === null) return;
      if (target instanceof Element && target.closest("input, textarea, select, dialog")) return;
      if (!isTable(clipboardData)) return;
      const table = readClipboard(clipboardData);
      if (table === undefined) return;
      event.preventDefault();
      onTable(table);
    }
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [onTable]);
}
