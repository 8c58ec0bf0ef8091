import { indicatorAnchor } from "@thuocdo/criteria-form/indicator-anchor";
import { useEffect, type RefObject } from "react";
import { walkActOf, walkFrom } from "#features/appraisal/walk-indicators.ts";

/** Goes through the indicators of the page by keyboard, from inside a field too. */
export function useIndicatorKeys(
  sheet: RefObject<HTMLElement | null>,
  { shown, open }: { readonly shown: readonly string[]; readonly open: ReadonlySet<string> },
): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const act = walkActOf(event);
      const page = sheet.current;
      // A dialog on top has the keys.
      if (act === undefined || page === null || document.querySelector('[aria-modal="true"]'))
        return;
      const cards = new Map(shown.map((id) => [id, document.getElementById(indicatorAnchor(id))]));
      const current = shown.find((id) => cards.get(id)?.contains(document.activeElement) === true);
      event.preventDefault();
      if (act === "find") {
        if (current !== undefined) beginFinding(cards.get(current));
        return;
      }
      const among = act.endsWith("open") ? open : new Set(shown);
      const step = act.startsWith("next") ? 1 : -1;
      const next = walkFrom(current, step, { shown, among });
      const card = next === undefined ? undefined : cards.get(next);
      card?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: "start" });
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [sheet, shown, open]);
}

/** Opens the finding of a card where it is not, and goes to its first field. */
function beginFinding(card: HTMLElement | null | undefined): void {
  card?.querySelector<HTMLElement>("[data-begin-finding]")?.click();
  requestAnimationFrame(() =>
    card?.querySelector<HTMLElement>("[data-finding] input, [data-finding] textarea")?.focus(),
  );
}
