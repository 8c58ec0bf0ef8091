import { Text } from "@mantine/core";
import type { BoardRow } from "@thuocdo/contract/rounds";
import { Dialog } from "@thuocdo/ui/dialog";
import { ReasonForm } from "@thuocdo/ui/reason-form";
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
  const remind = useRemindUnits(roundId);
  return (
    <ReasonForm
      label={messages.reminder}
      description={messages.reminderHint}
      missing={messages.reminderMissing}
      initial={messages.reminderDraft}
      confirmLabel={messages.remind(rows.length)}
      doing={remind}
      onConfirm={(message) =>
        remind.mutate({ unitIds: rows.map(({ unitId }) => unitId), message }, { onSuccess: onDone })
      }
      onCancel={onClose}
    >
      <Text size="sm">{messages.names(rows.map(({ unitName }) => unitName))}</Text>
    </ReasonForm>
  );
}
