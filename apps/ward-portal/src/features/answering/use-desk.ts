import { useQueryClient } from "@tanstack/react-query";
import type { Draft } from "@thuocdo/contract/draft";
import type { Submission } from "@thuocdo/contract/submissions";
import { useSession } from "@thuocdo/ui/session";
import { useSessionRenewals } from "@thuocdo/ui/session-renewals";
import { useEffect, useState, useSyncExternalStore } from "react";
import { openDesk, type Desk } from "#features/answering/desk.ts";
import { useServerClock } from "#lib/clock/use-server-clock.ts";
import type { DraftView } from "#lib/drafts/draft-keeper.ts";
import { submissionKeys } from "#lib/submissions/queries.ts";

/** The desk of this submission, once what this machine keeps has been read. */
export function useDesk(submission: Submission): Desk | undefined {
  const { person } = useSession();
  const clock = useServerClock();
  const queryClient = useQueryClient();
  const renewals = useSessionRenewals();
  const [desk, setDesk] = useState<Desk>();

  useEffect(() => {
    let closed = false;
    let opened: Desk | undefined;
    const onSaved = (draft: Draft) =>
      queryClient.setQueryData<Submission>(submissionKeys.one(submission.id), (cached) =>
        cached !== undefined && cached.draft.sequence < draft.sequence
          ? { ...cached, draft }
          : cached,
      );
    const onStale = () =>
      void queryClient.invalidateQueries({ queryKey: submissionKeys.one(submission.id) });
    void (async () => {
      const next = await openDesk({ personId: person.id, submission, clock, onStale, onSaved });
      if (closed) return next.close();
      opened = next;
      setDesk(next);
    })();
    return () => {
      closed = true;
      opened?.close();
      setDesk(undefined);
    };
    // A desk is for one person and one submission; later drafts and clocks come in below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [person.id, submission.id]);

  useEffect(() => desk?.draft.receive(submission.draft), [desk, submission.draft]);

  useEffect(() => {
    if (desk === undefined || renewals === 0) return;
    void desk.draft.send();
    desk.files.retry();
  }, [desk, renewals]);

  useEffect(() => {
    if (desk === undefined) return;
    const leave = () => {
      if (document.visibilityState === "hidden") void desk.draft.send();
    };
    document.addEventListener("visibilitychange", leave);
    return () => document.removeEventListener("visibilitychange", leave);
  }, [desk]);

  return desk;
}

export function useDraftView(desk: Desk): DraftView {
  return useSyncExternalStore(desk.draft.subscribe, desk.draft.getView);
}
