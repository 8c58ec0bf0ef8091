import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { isOurs } from "#features/version-tree/clipboard.ts";
import type { clipboardActs } from "#features/version-tree/clipboard-acts.ts";

type ClipboardActs = ReturnType<typeof clipboardActs>;

/**
 * Copy, cut and paste while the outline has the keyboard. The events go to wherever text was last selected, so the whole
 * document is listened to; and events are used because `navigator.clipboard` is missing on pages served over plain http.
 */
export function useClipboardEvents(
  grid: RefObject<HTMLElement | null>,
  acts: ClipboardActs | undefined,
): void {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    function onCopy(event: ClipboardEvent) {
      const focused = document.activeElement;
      if (focused === null || isText(focused) || grid.current?.contains(focused) !== true) return;
      const texts = latest.current?.copy(event.type === "cut" ? "cut" : "copy");
      if (texts === undefined || event.clipboardData === null) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", texts.text);
      event.clipboardData.setData("text/html", texts.html);
    }
    let handingOn = false;
    function onPaste(event: ClipboardEvent) {
      const focused = document.activeElement;
      if (handingOn || focused === null || grid.current?.contains(focused) !== true) return;
      if (latest.current === undefined || event.clipboardData === null) return;
      const { clipboardData } = event;
      const texts = {
        text: clipboardData.getData("text/plain"),
        html: clipboardData.getData("text/html"),
      };
      // One line pasted into a title, one row of a table, is text of the title.
      if (isText(focused) && !texts.text.trim().includes("\n") && !isOurs(texts.html)) return;
      if (latest.current.paste(texts)) return event.preventDefault();
      if (!isText(focused)) return;
      // A table is for the page; from inside a field it would not hear of it.
      event.preventDefault();
      latest.current.leaveText();
      handingOn = true;
      const handed = new ClipboardEvent("paste", {
        clipboardData,
        bubbles: true,
        cancelable: true,
      });
      grid.current.dispatchEvent(handed);
      handingOn = false;
    }
    // The page listens for tables, too: what is for the outline is taken before it hears of it.
    document.addEventListener("copy", onCopy);
    document.addEventListener("cut", onCopy);
    document.addEventListener("paste", onPaste, { capture: true });
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("cut", onCopy);
      document.removeEventListener("paste", onPaste, { capture: true });
    };
  }, [grid]);
}

function isText(element: Element): boolean {
  return element.matches("input, textarea");
}
