import type { Desk } from "#features/answering/desk.ts";
import { useDraftView } from "#features/answering/use-desk.ts";
import { SaveLine } from "#lib/saving/save-line.tsx";

export function SaveState({ desk }: { readonly desk: Desk }) {
  const { saving } = useDraftView(desk);
  return <SaveLine saving={saving} onSend={() => void desk.draft.send()} />;
}
