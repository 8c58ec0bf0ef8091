import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { restoreState } from "@thuocdo/contract/history";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import { Notice } from "@thuocdo/ui/notice";
import { useState } from "react";
import { messages } from "#features/history/messages.ts";
import { newId } from "@thuocdo/ui/new-id";

/** Makes a past state the present one, by one new edit. */
export function RestoreButton({
  versionId,
  sequence,
  when,
  onRestored,
}: {
  readonly versionId: string;
  readonly sequence: number;
  readonly when: string | undefined;
  readonly onRestored: () => void;
}) {
  // Asked for again after a broken line, it is restored once.
  const [id] = useState(newId);
  const [asking, setAsking] = useState(false);
  const restoring = useMutation({
    mutationFn: async () =>
      await call(restoreState, { params: { versionId }, body: { id, sequence } }),
    onSettled: () => setAsking(false),
    onSuccess: ({ edit }) => edit !== null && onRestored(),
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{messages.restore}</Button>
      {restoring.data?.edit === null && <Notice urgent title={messages.same} />}
      {restoring.error !== null && (
        <Notice urgent tone="refusal" title={explainFailure(restoring.error)} />
      )}
      <ConfirmDialog
        opened={asking}
        title={messages.restoreTitle}
        confirmLabel={messages.restore}
        pending={restoring.isPending}
        onConfirm={() => restoring.mutate()}
        onCancel={() => setAsking(false)}
      >
        {messages.restoreBody(when)}
      </ConfirmDialog>
    </>
  );
}
