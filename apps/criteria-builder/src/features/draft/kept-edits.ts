import type { OwnEdit } from "#features/draft/draft.ts";

/** Edits on their way, kept on this machine so that a power cut loses none. */
export interface KeptEdits {
  /** Everything left over, of this tab and of tabs closed before; taken over by this one. */
  readonly takeOver: () => readonly OwnEdit[];
  readonly keep: (pending: readonly OwnEdit[]) => void;
}

/**
 * One entry a tab, so that tabs don't overwrite each other. Two tabs may send the same edit: the service stores an id
 * once. Written at once and in whole, since a page that is closing waits for nothing: hence no IndexedDB.
 */
export function keptEdits(
  storage: Storage,
  owner: { personId: string; versionId: string },
  tab: string,
): KeptEdits {
  const prefix = `thuocdo.edits.${owner.personId}.${owner.versionId}.`;
  const own = prefix + tab;

  return {
    takeOver() {
      const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter(
        (name) => name.startsWith(prefix),
      );
      const edits = names.flatMap((name) => readEdits(storage.getItem(name)));
      const unique = [...new Map(edits.map((edit) => [edit.id, edit])).values()];
      for (const name of names) storage.removeItem(name);
      write(storage, own, unique);
      return unique;
    },
    keep: (pending) => write(storage, own, pending),
  };
}

function write(storage: Storage, name: string, pending: readonly OwnEdit[]): void {
  try {
    if (pending.length === 0) storage.removeItem(name);
    else storage.setItem(name, JSON.stringify(pending));
  } catch {
    // The browser keeps nothing (full, or a private window): the edits still go to the service.
  }
}

/** Only we write here; what can't be read is from an older release and not worth stopping for. */
function readEdits(text: string | null): readonly OwnEdit[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? (kept as readonly OwnEdit[]) : [];
  } catch {
    return [];
  }
}
