import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { submitRevision, type Submission } from "@thuocdo/contract/submissions";
import type { Answers } from "@thuocdo/submissions/answers";
import { useSession } from "@thuocdo/ui/session";
import type { Desk } from "#features/answering/desk.ts";
import { ownerOf, type DeviceStore, type Owner } from "#lib/drafts/device-store.ts";
import { newId } from "@thuocdo/ui/new-id";
import { submissionKeys } from "#lib/submissions/queries.ts";

export interface RevisionToSend {
  readonly answers: Answers;
  readonly note: string | null;
}

/**
 * Sends the answers as the next revision. Its id is kept on this machine until the answer comes: sending the same again,
 * after a broken line or a reload, is the same revision.
 */
export function useSendRevision({
  submission,
  desk,
}: {
  readonly submission: Submission;
  readonly desk: Desk;
}) {
  const { person } = useSession();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (revision: RevisionToSend) => {
      const owner = ownerOf(person.id, submission.id);
      const id = await revisionIdFor(desk.store, owner, revision);
      const sent = await call(submitRevision, {
        params: { submissionId: submission.id },
        body: { id, answers: revision.answers, note: revision.note },
      });
      await desk.store?.delete("sending", owner);
      return sent;
    },
    onSuccess: async (sent) => {
      queryClient.setQueryData(submissionKeys.one(sent.id), sent);
      await queryClient.invalidateQueries({ queryKey: ["my-submissions"] });
    },
  });
}

/** The id this content was last sent under, or a new one. */
export async function revisionIdFor(
  store: DeviceStore | undefined,
  owner: Owner,
  revision: RevisionToSend,
): Promise<string> {
  const content = JSON.stringify(revision);
  const kept = await store?.get("sending", owner);
  if (kept?.content === content) return kept.revisionId;
  const revisionId = newId();
  await store?.put("sending", { revisionId, content }, owner);
  return revisionId;
}
