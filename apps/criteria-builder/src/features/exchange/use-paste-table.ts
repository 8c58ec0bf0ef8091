import { useEffect } from "react";
import { isTable, readClipboard, type CopiedTable } from "#features/exchange/read-clipboard.ts";

export interface PastedTableActs {
  /** Pasted outside any field: it is taken for what it is. */
  readonly onTable: (table: CopiedTable) => void;
  /** Pasted into a field, which took its words in: it may have been meant as a table. */
  readonly onOffer: (table: CopiedTable) => void;
}

/** Hears of tables pasted on the page; whoever took the paste before keeps it. Give acts that stay the same. */
export function usePasteTable({ onTable, onOffer }: PastedTableActs): void {
  useEffect(() => {
    function onPaste(event: ClipboardEvent) {
      const { target, clipboardData } = event;
      if (event.defaultPrevented || clipboardData === null) return;
      const isWithin = (what: string) => target instanceof Element && target.closest(what) !== null;
      if (isWithin("dialog, select") || !isTable(clipboardData)) return;
      const table = readClipboard(clipboardData);
      if (table === undefined) return;
      if (isWithin("input, textarea")) return onOffer(table);
      event.preventDefault();
      onTable(table);
    }
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [onTable, onOffer]);
}
