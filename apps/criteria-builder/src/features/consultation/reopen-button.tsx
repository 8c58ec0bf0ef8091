import { Button, Group, Text, Textarea } from "@mantine/core";
import { call } from "@thuocdo/contract/call";
import type { SentComment } from "@thuocdo/contract/consultation-parts";
import { reopenComment } from "@thuocdo/contract/consultations";
import { Dialog } from "@thuocdo/ui/dialog";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/consultation/messages.ts";
import { useBoardAct } from "#features/consultation/use-board-act.ts";
import { newId } from "@thuocdo/ui/new-id";

/** Takes an answer back, with a reason; the comment waits for another. */
export function ReopenButton({ comment }: { readonly comment: SentComment }) {
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const { consultationId, id: commentId } = comment;
  const close = () => setOpened(false);
  const reopen = useBoardAct(
    () =>
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
          <form
            style={{ display: "contents" }}
            onSubmit={(event) => {
              event.preventDefault();
              setAsked(true);
              if (reason.trim() !== "") reopen.mutate(undefined);
            }}
          >
            <Text size="sm">{messages.reopenHint}</Text>
            <Textarea
              label={messages.reason}
              value={reason}
              maxLength={4000}
              error={asked && reason.trim() === "" && messages.reasonMissing}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            {reopen.error !== null && <Refused error={reopen.error} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close}>
                {messages.cancel}
              </Button>
              <Button type="submit" loading={reopen.isPending}>
                {messages.confirmReopen}
              </Button>
            </Group>
          </form>
        </Dialog>
      )}
    </>
  );
}
