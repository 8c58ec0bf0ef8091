import type { OwnComment } from "@thuocdo/contract/consultation-parts";
import type { Comment } from "@thuocdo/criteria/consultation/comment";
import type { KeptComments } from "#features/reply/kept-comments.ts";
import type { TypedComment } from "#features/reply/typed-comment.ts";

/** Where a comment stands between this machine and the service. */
export type CommentStand = "saved" | "waiting" | "saving" | "failed" | "overtaken" | "refused";

export interface HeldComment extends TypedComment {
  readonly stand: CommentStand;
  readonly error?: unknown;
}

export type SaveOutcome =
  | { readonly kind: "saved"; readonly revision: number }
  | { readonly kind: "overtaken"; readonly revision: number }
  /** Worth trying again. */
  | { readonly kind: "failed"; readonly error: unknown }
  /** Not worth trying again. */
  | { readonly kind: "refused"; readonly error: unknown };

export interface ReplyEffects {
  readonly save: (comment: TypedComment) => Promise<SaveOutcome>;
  readonly remove: (id: string) => Promise<SaveOutcome>;
  readonly kept: KeptComments;
  readonly newId: () => string;
  /** Calls back after a pause in typing. */
  readonly later: (callback: () => void) => void;
}

export type ReplyStore = ReturnType<typeof createReplyStore>;

/**
 * Comments of one agency's reply: each change is kept on the machine at once and saved after a pause, one after the
 * other. A comment that says nothing yet is kept here only; one that was emptied is taken out of the reply.
 */
export function createReplyStore(stored: readonly OwnComment[], effects: ReplyEffects) {
  const listeners = new Set<() => void>();
  let comments: readonly HeldComment[] = overlay(stored, effects.kept.takeOver());
  let busy = false;

  function change(next: readonly HeldComment[]): void {
    comments = next;
    for (const listener of listeners) listener();
  }

  function patch(id: string, with_: Partial<HeldComment>): void {
    change(comments.map((comment) => (comment.id === id ? { ...comment, ...with_ } : comment)));
  }

  function touch(comment: HeldComment): void {
    effects.kept.keep(comment);
    change(
      comments.some(({ id }) => id === comment.id)
        ? comments.map((other) => (other.id === comment.id ? comment : other))
        : [...comments, comment],
    );
    effects.later(() => void save());
  }

  async function save(): Promise<void> {
    if (busy) return;
    const next = comments.find(({ stand }) => stand === "waiting" || stand === "failed");
    if (next === undefined) return;
    busy = true;
    patch(next.id, { stand: "saving" });
    const blank = saysNothing(next);
    const outcome: SaveOutcome = blank
      ? next.revision === 0
        ? { kind: "saved", revision: 0 }
        : await effects.remove(next.id)
      : await effects.save(next);
    busy = false;
    settle(next, blank, outcome);
    if (outcome.kind !== "failed") await save();
  }

  function settle(sent: HeldComment, blank: boolean, outcome: SaveOutcome): void {
    const now = comments.find(({ id }) => id === sent.id);
    if (now === undefined) return;
    switch (outcome.kind) {
      case "saved": {
        const revision = blank ? 0 : outcome.revision;
        if (now.stand === "saving") {
          // A blank comment stays on the machine: the person may still be thinking.
          if (!blank) effects.kept.forget(sent.id);
          patch(sent.id, { stand: "saved", revision });
        } else {
          patch(sent.id, { revision });
        }
        return;
      }
      case "overtaken":
        return patch(sent.id, { stand: "overtaken", revision: outcome.revision });
      case "failed":
      case "refused":
        return patch(sent.id, { stand: outcome.kind, error: outcome.error });
    }
  }

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => comments,
    /** Begins a comment; gives its id. */
    add: (begun: Comment & { readonly sourceIds?: readonly string[] }): string => {
      const id = effects.newId();
      touch({ sourceIds: [], ...begun, id, revision: 0, stand: "waiting" });
      return id;
    },
    edit: (id: string, typed: Partial<Pick<Comment, "content" | "proposal">>): void => {
      const comment = comments.find((one) => one.id === id);
      if (comment !== undefined) touch({ ...comment, ...typed, stand: standAfter(comment) });
    },
    /** Takes a comment out, on the machine and on the service. */
    remove: async (id: string): Promise<boolean> => {
      const comment = comments.find((one) => one.id === id);
      if (comment === undefined) return true;
      const outcome: SaveOutcome =
        comment.revision === 0 && comment.stand !== "saving"
          ? { kind: "saved", revision: 0 }
          : await effects.remove(id);
      if (outcome.kind !== "saved") {
        if ("error" in outcome) patch(id, { stand: outcome.kind, error: outcome.error });
        return false;
      }
      effects.kept.forget(id);
      change(comments.filter((one) => one.id !== id));
      return true;
    },
    /** Of two that saved the same comment: one's own words go over the others'. */
    keepMine: (id: string): void => {
      const comment = comments.find((one) => one.id === id);
      if (comment !== undefined) touch({ ...comment, stand: "waiting" });
    },
    /** … or the others' words are taken. */
    takeStored: (stored_: OwnComment): void => {
      effects.kept.forget(stored_.id);
      change(comments.map((one) => (one.id === stored_.id ? held(stored_) : one)));
    },
    /** Sends what is left; the moment to call is when the line or the session is back. */
    save: (): void => void save(),
    /** What colleagues saved meanwhile. What is typed here is left alone. */
    catchUp: (news: readonly OwnComment[]): void => {
      if (busy) return;
      const own = comments.filter(({ stand }) => stand !== "saved");
      const ownIds = new Set(own.map(({ id }) => id));
      const blank = comments.filter((one) => one.stand === "saved" && one.revision === 0);
      change([
        ...news.map((stored_) => {
          const typed = own.find(({ id }) => id === stored_.id);
          return typed ?? held(stored_);
        }),
        ...own.filter(({ id }) => !news.some((stored_) => stored_.id === id)),
        ...blank.filter(({ id }) => !ownIds.has(id)),
      ]);
    },
  };
}

/** Whether there is nothing in it that an agency could mean. */
export function saysNothing({ content, proposal }: Pick<Comment, "content" | "proposal">): boolean {
  return content.trim() === "" && proposal === null;
}

function standAfter({ stand }: HeldComment): CommentStand {
  return stand === "overtaken" ? "overtaken" : "waiting";
}

function held(stored: OwnComment): HeldComment {
  const { id, nodeId, field, content, proposal, revision, sourceIds } = stored;
  return { id, nodeId, field, content, proposal, revision, sourceIds, stand: "saved" };
}

/** What was typed here and not saved goes over what is stored, and is saved onto it. */
function overlay(
  stored: readonly OwnComment[],
  kept: readonly TypedComment[],
): readonly HeldComment[] {
  const typed = new Map(kept.map((comment) => [comment.id, comment]));
  return [
    ...stored.map((comment): HeldComment => {
      const own = typed.get(comment.id);
      return own === undefined ? held(comment) : { ...own, stand: "waiting" };
    }),
    ...kept
      .filter(({ id }) => !stored.some((comment) => comment.id === id))
      .map((own): HeldComment => ({ ...own, revision: 0, stand: "waiting" })),
  ];
}
