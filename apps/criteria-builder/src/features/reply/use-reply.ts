import { useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { isProblem, ProblemError } from "@thuocdo/contract/problem-error";
import { deleteComment, saveComment, type ReplyPage } from "@thuocdo/contract/replies";
import { connection } from "@thuocdo/ui/connection";
import { noteFailure } from "@thuocdo/ui/note-failure";
import { useSession } from "@thuocdo/ui/session";
import { useSessionRenewals } from "@thuocdo/ui/session-renewals";
import { useEffect, useState, useSyncExternalStore } from "react";
import { keptComments } from "#features/reply/kept-comments.ts";
import { replyKeys, type ReplyKey } from "#features/reply/queries.ts";
import { createReplyStore, type SaveOutcome } from "#features/reply/reply-store.ts";
import type { TypedComment } from "#features/reply/typed-comment.ts";
import { browserStorage } from "@thuocdo/ui/browser-storage";
import { newId } from "@thuocdo/ui/new-id";

const pauseMs = 700;

/** An agency's comments being typed, from the loaded page on. Saves again when the line or the session is back. */
export function useReply(key: ReplyKey, page: ReplyPage) {
  const { person } = useSession();
  const renewals = useSessionRenewals();
  const queryClient = useQueryClient();
  const [store] = useState(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return createReplyStore(page.comments, {
      save: async (comment) => {
        const outcome = await saved(save(key, comment));
        // Sent by a colleague, answered by letter, closed: how it stands now is to be seen.
        if (outcome.kind === "refused")
          void queryClient.invalidateQueries({ queryKey: replyKeys.one(key) });
        return outcome;
      },
      remove: async (commentId) => {
        const outcome = await saved(
          call(deleteComment, { params: { ...key, commentId } }).then(() => 0),
        );
        void queryClient.invalidateQueries({ queryKey: replyKeys.one(key) });
        return outcome;
      },
      kept: keptComments(browserStorage(), { personId: person.id, ...key }),
      newId,
      later(callback) {
        clearTimeout(timer);
        timer = setTimeout(callback, pauseMs);
      },
    });
  });
  useEffect(() => store.save(), [store, renewals]);
  useEffect(() => connection.subscribe(() => connection.isReachable() && store.save()), [store]);
  useEffect(() => store.catchUp(page.comments), [store, page.comments]);
  return { store, comments: useSyncExternalStore(store.subscribe, store.snapshot) };
}

async function save({ consultationId, unitId }: ReplyKey, comment: TypedComment): Promise<number> {
  const { id, nodeId, field, content, proposal, revision, sourceIds } = comment;
  const stored = await call(saveComment, {
    params: { consultationId, unitId, commentId: id },
    body: {
      baseRevision: revision,
      comment: { nodeId, field, content: content.normalize("NFC"), proposal },
      sourceIds: [...sourceIds],
    },
  });
  return stored.revision;
}

async function saved(act: Promise<number>): Promise<SaveOutcome> {
  try {
    return { kind: "saved", revision: await act };
  } catch (error) {
    noteFailure(error);
    if (isProblem(error, "comment-overtaken"))
      return { kind: "overtaken", revision: error.problem.details.revision };
    const isFinal = error instanceof ProblemError && [400, 403, 404, 409].includes(error.status);
    return { kind: isFinal ? "refused" : "failed", error };
  }
}
