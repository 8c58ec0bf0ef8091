import type { TypedComment } from "#features/reply/typed-comment.ts";

/** Comments on their way, kept on this machine so that a power cut loses none. */
export interface KeptComments {
  readonly takeOver: () => readonly TypedComment[];
  readonly keep: (comment: TypedComment) => void;
  readonly forget: (id: string) => void;
}

/** One entry a comment, so that two tabs don't overwrite each other's. Written at once: a page that is closing waits for nothing. */
export function keptComments(
  storage: Storage,
  owner: {
    readonly personId: string;
    readonly consultationId: string;
    readonly unitId: string;
  },
): KeptComments {
  const prefix = `thuocdo.comment.${owner.personId}.${owner.consultationId}.${owner.unitId}.`;
  return {
    takeOver: () =>
      Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "")
        .filter((name) => name.startsWith(prefix))
        .toSorted()
        .flatMap((name) => read(storage.getItem(name))),
    keep({ id, nodeId, field, content, proposal, revision, sourceIds }) {
      const kept: TypedComment = { id, nodeId, field, content, proposal, revision, sourceIds };
      try {
        storage.setItem(prefix + id, JSON.stringify(kept));
      } catch {
        // The browser keeps nothing (full, or a private window): the comment still goes to the service.
      }
    },
    forget: (id) => storage.removeItem(prefix + id),
  };
}

/** Only we write here; what can't be read is from an older release and not worth stopping for. */
function read(text: string | null): readonly TypedComment[] {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    return typeof kept === "object" && kept !== null ? [kept as TypedComment] : [];
  } catch {
    return [];
  }
}
