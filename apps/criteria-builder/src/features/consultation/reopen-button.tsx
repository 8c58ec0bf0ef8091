import { Button, Text } from "@mantine/core";
import { call } from "@thuocdo/contract/call";
import type { SentComment } from "@thuocdo/contract/consultation-parts";
import { reopenComment } from "@thuocdo/contract/consultations";
import { Dialog } from "@thuocdo/ui/dialog";
import { ReasonForm } from "@thuocdo/ui/reason-form";
import { useState } from "react";
import { messages } from "#features/consultation/messages.ts";
import { useBoardAct } from "#features/consultation/use-board-act.ts";
import { newId } from "@thuocdo/ui/new-id";

/** Takes an answer back, with a reason; the comment waits for another. */
export function ReopenButton({ comment }: { readonly comment: SentComment }) {
  const [opened, setOpened] = useState(false);
  const { consultationId, id: commentId } = comment;
  const close = () => setOpened(false);
  const reopen = useBoardAct(
    (reason: string) =>
      call(reopenComment, { params: { consultationId }, body: { id: newId(), commentId, reason } }),
    close,
  );
  return (
    <>
      <Button variant="subtle" size="compact-xs" data-screen-only onClick={() => setOpened(true)}>
        {messages.reopen}
      </Button>
      {opened && (
        <Dialog opened title={messages.reopenTitle} onClose={close}>
          <ReasonForm
            confirmLabel={messages.confirmReopen}
            doing={reopen}
            onConfirm={(reason) => reopen.mutate(reason)}
            onCancel={close}
          >
            <Text size="sm">{messages.reopenHint}</Text>
          </ReasonForm>
        </Dialog>
      )}
    </>
  );
}
