import { useSyncExternalStore } from "react";
import type { Desk } from "#features/answering/desk.ts";
import type { DraftView } from "#lib/drafts/draft-keeper.ts";

/**
 * A part of the draft: what shows it is drawn again only when it is another one. What does not change in a draft stays
 * the same object from one view to the next.
 * @param part gives something that is in the view, makes nothing new
 */
export function useDraftPart<Part>(desk: Desk, part: (view: DraftView) => Part): Part {
  return useSyncExternalStore(desk.draft.subscribe, () => part(desk.draft.getView()));
}
