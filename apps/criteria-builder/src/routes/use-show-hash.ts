import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

/**
 * Brings what the address names behind its hash into sight and focus, once it is there; gives its id, "" for none.
 * @param drawn what may hold it: looked for anew when that changes
 */
export function useShowHash(drawn: unknown): string {
  const named = decodeURIComponent(useLocation().hash);
  useEffect(() => {
    if (named === "") return;
    const line = document.getElementById(named);
    line?.scrollIntoView({ block: "start" });
    line?.focus({ preventScroll: true });
  }, [named, drawn]);
  return named;
}
