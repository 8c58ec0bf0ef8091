import { Button } from "@mantine/core";
import { describeEdit, describeValue } from "@thuocdo/criteria/describe-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import { nodeNames, type FindName } from "@thuocdo/criteria/node-names";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import { Notice } from "@thuocdo/ui/notice";
import { useMemo } from "react";
import type { DraftSnapshot, DraftStore } from "#features/draft/draft-store.ts";
import { explainRefusal, explainStep, messages, nameStep } from "#features/draft/messages.ts";
import { OverwriteNotices } from "#features/draft/overwrite-notices.tsx";

/** What the person must know about their own edits: refused, lost, written over, or no longer wanted by the service. */
export function DraftNotices({
  snapshot,
  store,
}: {
  readonly snapshot: DraftSnapshot;
  readonly store: DraftStore;
}) {
  const { draft, saveState, refusal, isKept, stepSaid } = snapshot;
  const find = useMemo(() => nodeNames(draft.shown, draft.log), [draft.shown, draft.log]);
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
          {draft.pending.length > 0 && (
            <details open>
              <summary>{messages.unsent(draft.pending.length)}</summary>
              {draft.pending.map(({ id, edit }) => (
                <p key={id}>{lostText(edit, find)}</p>
              ))}
            </details>
          )}
        </Notice>
      )}
      {!isKept && (
        <Notice urgent tone="warning" title={messages.notKeptTitle}>
          {messages.notKept}
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
        >
          {draft.lost.map((edit) => (
            <p key={JSON.stringify(edit)}>{lostText(edit, find)}</p>
          ))}
        </Notice>
      )}
      <OverwriteNotices draft={draft} store={store} find={find} />
      {refusal !== undefined && <Notice urgent tone="refusal" title={explainRefusal(refusal)} />}
      {stepSaid !== undefined && "refusal" in stepSaid && (
        <Notice
          urgent
          tone="warning"
          title={explainStep(stepSaid.refusal, stepName(stepSaid, find))}
        />
      )}
    </>
  );
}

/** What was typed stays to be read and copied. */
function lostText(edit: Edit, find: FindName): string {
  const what = describeEdit(edit, find);
  const text = edit.kind === "set-field" ? describeValue(edit.path, edit.value) : undefined;
  return messages.lostText(what, text ?? "");
}

function stepName(
  { kind, refusal }: Extract<NonNullable<DraftSnapshot["stepSaid"]>, { refusal: unknown }>,
  find: FindName,
): string {
  const { step } = refusal;
  return kind === "not-undone"
    ? `${messages.undo}: ${nameStep(step, "undo", find)}`
    : `${messages.redo}: ${nameStep(step, "redo", find)}`;
}
