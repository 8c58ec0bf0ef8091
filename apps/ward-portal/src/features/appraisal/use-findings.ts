import { useQueryClient } from "@tanstack/react-query";
import type { AppraisalWork } from "@thuocdo/contract/appraisal";
import { saveFindings } from "@thuocdo/contract/appraisal";
import { call } from "@thuocdo/contract/call";
import { connection } from "@thuocdo/ui/connection";
import { noteFailure } from "@thuocdo/ui/note-failure";
import { useSession } from "@thuocdo/ui/session";
import { useSessionRenewals } from "@thuocdo/ui/session-renewals";
import { useEffect, useState, useSyncExternalStore } from "react";
import {
  openFindingsKeeper,
  type FindingsKeeper,
  type FindingsView,
} from "#features/appraisal/findings-keeper.ts";
import { appraisalKeys } from "#features/appraisal/queries.ts";
import { openDeviceStore, ownerOf } from "#lib/drafts/device-store.ts";

/** The keeper of findings of this revision, once what this machine keeps has been read. */
export function useFindings(
  { submission, draft }: AppraisalWork,
  revisionId: string,
): FindingsKeeper | undefined {
  const { person } = useSession();
  const queryClient = useQueryClient();
  const renewals = useSessionRenewals();
  const [keeper, setKeeper] = useState<FindingsKeeper>();

  useEffect(() => {
    let closed = false;
    let opened: FindingsKeeper | undefined;
    const params = { submissionId: submission.id };
    void (async () => {
      const store = await openStoreIfAllowed();
      const next = await openFindingsKeeper({
        owner: ownerOf(person.id, submission.id),
        revisionId,
        draft,
        store,
        onFailure: noteFailure,
        save: async (body) => {
          const saved = await call(saveFindings, { params, body });
          connection.noteReachable();
          // Whoever opens the page next starts from these.
          queryClient.setQueryData<AppraisalWork>(appraisalKeys.work(submission.id), (cached) =>
            cached === undefined ? cached : { ...cached, draft: saved },
          );
          return saved;
        },
      });
      if (closed) return next.close();
      opened = next;
      setKeeper(next);
    })();
    return () => {
      closed = true;
      opened?.close();
      setKeeper(undefined);
    };
    // A keeper is for one person and one revision; what is saved later comes through it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [person.id, submission.id, revisionId]);

  useEffect(() => {
    if (keeper === undefined) return;
    if (renewals > 0) void keeper.send();
    return connection.subscribe(() => {
      if (connection.isReachable()) void keeper.send();
    });
  }, [keeper, renewals]);

  return keeper;
}

export function useFindingsView(keeper: FindingsKeeper): FindingsView {
  return useSyncExternalStore(keeper.subscribe, keeper.getView);
}

async function openStoreIfAllowed() {
  try {
    return await openDeviceStore();
  } catch {
    return undefined; // a private window: findings live in memory until they are sent
  }
}
