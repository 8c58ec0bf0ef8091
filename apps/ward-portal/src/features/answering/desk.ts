import { call } from "@thuocdo/contract/call";
import type { Draft } from "@thuocdo/contract/draft";
import { saveDraft, type Submission } from "@thuocdo/contract/submissions";
import { connection } from "@thuocdo/ui/connection";
import { noteFailure } from "@thuocdo/ui/note-failure";
import type { ServerClock } from "#lib/clock/server-clock.ts";
import { openDeviceStore, ownerOf, type DeviceStore } from "#lib/drafts/device-store.ts";
import { openDraftKeeper, type DraftKeeper } from "#lib/drafts/draft-keeper.ts";
import { keepTakenOff, type TakenOff } from "#features/answering/taken-off.ts";
import { openFileKeeper, type FileKeeper } from "#lib/evidence/file-keeper.ts";
import { hashFile } from "#lib/evidence/hash-file.ts";
import { oneTabAtATime } from "#lib/evidence/one-tab-at-a-time.ts";
import { abandonFile, sendFile } from "#lib/evidence/send-file.ts";

/** Everything that keeps one person's work on one submission while its page is open. */
export interface Desk {
  readonly draft: DraftKeeper;
  readonly files: FileKeeper;
  readonly takenOff: TakenOff;
  readonly store: DeviceStore | undefined;
  readonly close: () => void;
}

export interface DeskOptions {
  readonly personId: string;
  readonly submission: Submission;
  readonly clock: ServerClock;
  readonly onStale: () => void;
  /** The server has saved: whoever opens the form next starts from this draft. */
  readonly onSaved: (draft: Draft) => void;
}

export async function openDesk({
  personId,
  submission,
  clock,
  onStale,
  onSaved,
}: DeskOptions): Promise<Desk> {
  const store = await openStoreIfAllowed();
  const owner = ownerOf(personId, submission.id);
  const params = { submissionId: submission.id };
  const draft = await openDraftKeeper({
    owner,
    draft: submission.draft,
    store,
    clock,
    onStale,
    onFailure: noteFailure,
    save: async (body) => {
      const reply = await call(saveDraft, { params, body });
      connection.noteReachable();
      onSaved(reply.draft);
      return reply;
    },
  });
  const files = await openFileKeeper({
    owner,
    store,
    hash: (file) => hashFile(file),
    send: (file) => sendFile({ ...params, ...file }),
    abandon: (sha256) => abandonFile({ ...params, sha256 }),
    onFailure: noteFailure,
    alone: (act, signal) => oneTabAtATime(`files/${owner}`, act, signal),
    onArrived: (indicatorId, { sha256, name }) => {
      draft.edit([{ part: "evidence", indicatorId, sha256, value: { sha256, name } }]);
      void draft.send();
    },
  });
  const unsubscribe = connection.subscribe(() => {
    if (!connection.isReachable()) return;
    onStale();
    void draft.send();
    files.retry();
  });
  files.retry();
  return {
    draft,
    files,
    takenOff: keepTakenOff(),
    store,
    close() {
      unsubscribe();
      draft.close();
      files.close();
    },
  };
}

/** A private window may have no store, or the disk no room: the work then lives in memory until it is sent. */
async function openStoreIfAllowed(): Promise<DeviceStore | undefined> {
  try {
    const store = await openDeviceStore();
    void navigator.storage?.persist?.();
    return store;
  } catch {
    return undefined;
  }
}
