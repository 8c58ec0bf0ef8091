import { Button, Checkbox, Group, Text, Textarea } from "@mantine/core";
import type { BoardRow } from "@thuocdo/contract/rounds";
import { Dialog } from "@thuocdo/ui/dialog";
import { Refused } from "@thuocdo/ui/refused";
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
  const [reason, setReason] = useState("");
  const [callSuccessors, setCallSuccessors] = useState(false);
  const [asked, setAsked] = useState(false);
  const letOff = useLetOff(roundId);
  const isMissing = reason.trim() === "";
  const successors = row.ended?.successors ?? [];
  return (
    <form
      style={{ display: "contents" }}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isMissing) return;
        const { unitId } = row;
        letOff.mutate({ unitId, reason: reason.trim(), callSuccessors }, { onSuccess: onClose });
      }}
    >
      <Text size="sm">{messages.letOffHint}</Text>
      <Textarea
        label={messages.letOffReason}
        rows={3}
        value={reason}
        error={asked && isMissing && messages.reasonMissing}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {successors.length > 0 && (
        <Checkbox
          label={messages.callSuccessors(successors.map(({ unitName }) => unitName))}
          checked={callSuccessors}
          onChange={(event) => setCallSuccessors(event.currentTarget.checked)}
        />
      )}
      {letOff.error !== null && <Refused error={letOff.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={letOff.isPending}>
          {messages.cancel}
        </Button>
        <Button type="submit" color="red" loading={letOff.isPending}>
          {messages.letOff}
        </Button>
      </Group>
    </form>
  );
}
