import { Button, Group, Text, Textarea } from "@mantine/core";
import type { BoardRow } from "@thuocdo/contract/rounds";
import { Dialog } from "@thuocdo/ui/dialog";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/rounds/messages.ts";
import { useRemindUnits } from "#features/rounds/queries.ts";

export interface ReminderDialogProps {
  readonly opened: boolean;
  readonly roundId: string;
  /** Units that are still to send. */
  readonly rows: readonly BoardRow[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What units that are still to send are told; it stands in their portal until they have sent. */
export function ReminderDialog(props: ReminderDialogProps) {
  const title = messages.remind(props.rows.length);
  return (
    <Dialog opened={props.opened} title={title} onClose={props.onClose}>
      {props.opened && <ReminderForm {...props} />}
    </Dialog>
  );
}

function ReminderForm({ roundId, rows, onDone, onClose }: ReminderDialogProps) {
  const [message, setMessage] = useState<string>(messages.reminderDraft);
  const [asked, setAsked] = useState(false);
  const remind = useRemindUnits(roundId);
  const isMissing = message.trim() === "";
  return (
    <form
      style={{ display: "contents" }}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        const unitIds = rows.map(({ unitId }) => unitId);
        if (!isMissing) remind.mutate({ unitIds, message: message.trim() }, { onSuccess: onDone });
      }}
    >
      <Text size="sm">{messages.names(rows.map(({ unitName }) => unitName))}</Text>
      <Textarea
        label={messages.reminder}
        description={messages.reminderHint}
        rows={4}
        value={message}
        error={asked && isMissing && messages.reminderMissing}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      {remind.error !== null && <Refused error={remind.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={remind.isPending}>
          {messages.cancel}
        </Button>
        <Button type="submit" loading={remind.isPending}>
          {messages.remind(rows.length)}
        </Button>
      </Group>
    </form>
  );
}
