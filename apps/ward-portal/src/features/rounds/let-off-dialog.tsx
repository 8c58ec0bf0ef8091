import { Checkbox, Text } from "@mantine/core";
import type { BoardRow } from "@thuocdo/contract/rounds";
import { Dialog } from "@thuocdo/ui/dialog";
import { ReasonForm } from "@thuocdo/ui/reason-form";
import { useState } from "react";
import { messages } from "#features/rounds/messages.ts";
import { useLetOff } from "#features/rounds/queries.ts";

export interface LetOffDialogProps {
  readonly roundId: string;
  /** The unit that has ended; undefined: the dialog is closed. */
  readonly row: BoardRow | undefined;
  readonly onClose: () => void;
}

/** Lets a unit that has ended off, with a reason; what it went into may be called instead. */
export function LetOffDialog({ roundId, row, onClose }: LetOffDialogProps) {
  return (
    <Dialog
      opened={row !== undefined}
      title={row === undefined ? "" : messages.letOffOf(row.unitName)}
      onClose={onClose}
    >
      {row !== undefined && <LetOffForm roundId={roundId} row={row} onClose={onClose} />}
    </Dialog>
  );
}

function LetOffForm({ roundId, row, onClose }: LetOffDialogProps & { readonly row: BoardRow }) {
  const [callSuccessors, setCallSuccessors] = useState(false);
  const letOff = useLetOff(roundId);
  const successors = row.ended?.successors ?? [];
  return (
    <ReasonForm
      grave
      label={messages.letOffReason}
      confirmLabel={messages.letOff}
      doing={letOff}
      onConfirm={(reason) =>
        letOff.mutate({ unitId: row.unitId, reason, callSuccessors }, { onSuccess: onClose })
      }
      onCancel={onClose}
      below={
        successors.length > 0 && (
          <Checkbox
            label={messages.callSuccessors(successors.map(({ unitName }) => unitName))}
            checked={callSuccessors}
            onChange={(event) => setCallSuccessors(event.currentTarget.checked)}
          />
        )
      }
    >
      <Text size="sm">{messages.letOffHint}</Text>
    </ReasonForm>
  );
}
