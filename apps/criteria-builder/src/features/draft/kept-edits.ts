import type { MadeEdit } from "#features/draft/draft.ts";

/** Edits on their way, kept on this machine so that a power cut loses none. */
export interface KeptEdits {
  /** False where the machine keeps nothing: full, or a private window. */
  readonly keep: (pending: readonly MadeEdit[]) => boolean;
  /** Everything left over of pages that are gone; from now on it is this page's. */
  readonly takeOver: (openPages: ReadonlySet<string>) => readonly MadeEdit[];
  /** Up to which edit the person has been told of collisions. */
  readonly toldUpTo: () => number;
  readonly noteTold: (sequence: number) => void;
}

/**
 * One entry a page, so that pages don't overwrite each other. Written at once and in whole, since a page that is closing
 * waits for nothing: hence no IndexedDB.
 */
export function keptEdits(
  storage: Storage,
  owner: { personId: string; versionId: string },
  page: string,
): KeptEdits {
  const prefix = `thuocdo.edits.${owner.personId}.${owner.versionId}.`;
  const own = prefix + page;
  const told = `thuocdo.told.${owner.personId}.${owner.versionId}`;
  let mine: readonly MadeEdit[] = [];

  function keep(pending: readonly MadeEdit[]): boolean {
    mine = pending;
    return write(storage, own, pending);
  }

  return {
    keep,
    takeOver(openPages) {
      const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter(
        (name) =>
          name.startsWith(prefix) && name !== own && !openPages.has(name.slice(prefix.length)),
      );
      const edits = names.flatMap((name) => readEdits(storage.getItem(name)));
      const known = new Set(mine.map(({ id }) => id));
      const left = [...new Map(edits.map((edit) => [edit.id, edit])).values()].filter(
        ({ id }) => !known.has(id),
      );
      // Written here before it is taken away there: in between, it is there twice, and an id is stored once.
      if (left.length > 0 && !keep([...left, ...mine])) return left;
      for (const name of names) storage.removeItem(name);
      return left;
    },
    toldUpTo: () => Number(storage.getItem(told) ?? 0),
    noteTold: (sequence) => {
      try {
        storage.setItem(told, String(sequence));
      } catch {
        // Told once more next time.
      }
    },
  };
}

function write(storage: Storage, name: string, pending: readonly MadeEdit[]): boolean {
  try {
    if (pending.length === 0) storage.removeItem(name);
    else storage.setItem(name, JSON.stringify(pending.map(bare)));
    return true;
  } catch {
    return false;
  }
}

/** What takes an edit back follows from the document, and need not be kept. */
function bare({ id, edit, base, takesBack, editedAt }: MadeEdit): MadeEdit {
  return { id, edit, base, takesBack, editedAt };
}

/** Only we write here; what can't be read is not worth stopping for. Older releases kept the id and the edit alone. */
function readEdits(text: string | null): readonly MadeEdit[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    if (!Array.isArray(kept)) return [];
    return (kept as readonly (Pick<MadeEdit, "id" | "edit"> & Partial<MadeEdit>)[]).map((made) => ({
      base: 0,
      takesBack: [],
      editedAt: new Date(0).toISOString(),
      ...made,
    }));
  } catch {
    return [];
  }
}
