import { Button } from "@mantine/core";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import { Notice } from "@thuocdo/ui/notice";
import type { DraftSnapshot, DraftStore } from "#features/draft/draft-store.ts";
import { explainRefusal, messages } from "#features/draft/messages.ts";

/** What the person must know about their own edits: refused, lost, or no longer wanted by the service. */
export function DraftNotices({
  snapshot,
  store,
}: {
  readonly snapshot: DraftSnapshot;
  readonly store: DraftStore;
}) {
  const { draft, saveState, refusal } = snapshot;
  return (
    <>
      {saveState.kind === "stopped" && (
        <Notice
          urgent
          tone="refusal"
          title={messages.stopped}
          action={<Button onClick={() => location.reload()}>{messages.reload}</Button>}
        >
          {explainFailure(saveState.error)}
        </Notice>
      )}
      {draft.lost.length > 0 && (
        <Notice
          urgent
          tone="warning"
          title={messages.lost(draft.lost.length)}
          action={
            <Button variant="default" onClick={store.forgetLost}>
              {messages.dismiss}
            </Button>
          }
        />
      )}
      {refusal !== undefined && <Notice urgent tone="refusal" title={explainRefusal(refusal)} />}
    </>
  );
}
