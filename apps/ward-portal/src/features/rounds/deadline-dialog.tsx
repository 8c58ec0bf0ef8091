import { Button, Group, Text, Textarea } from "@mantine/core";
import { Dialog } from "@thuocdo/ui/dialog";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/rounds/messages.ts";
import { InstantFields } from "#lib/instants/instant-fields.tsx";
import { instantMessages } from "#lib/instants/messages.ts";
import { readTypedInstant, typeInstant } from "#lib/instants/typed-instant.ts";

export interface Deadline {
  readonly closesAt: string;
  readonly reason: string;
}

export interface DeadlineDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly hint: string;
  /** The present deadline, to begin from. */
  readonly closesAt: string;
  readonly confirmLabel: string;
  readonly doing: { readonly isPending: boolean; readonly error: Error | null };
  readonly onConfirm: (deadline: Deadline, options: { readonly onSuccess: () => void }) => void;
  readonly onClose: () => void;
}

/** A later deadline and why. */
export function DeadlineDialog(props: DeadlineDialogProps) {
  return (
    <Dialog opened={props.opened} title={props.title} onClose={props.onClose}>
      {props.opened && <DeadlineForm {...props} />}
    </Dialog>
  );
}

function DeadlineForm(props: DeadlineDialogProps) {
  const { doing, onClose } = props;
  const [typed, setTyped] = useState(() => typeInstant(props.closesAt));
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const closesAt = readTypedInstant(typed);
  const fault =
    closesAt === undefined
      ? instantMessages.unreadable
      : Date.parse(closesAt) <= Date.parse(props.closesAt)
        ? messages.deadlineNotLater(props.closesAt)
        : undefined;

  function ask() {
    setAsked(true);
    if (closesAt === undefined || fault !== undefined || reason.trim() === "") return;
    props.onConfirm({ closesAt, reason: reason.trim() }, { onSuccess: onClose });
  }

  return (
    <form
      style={{ display: "contents" }}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Text size="sm">{props.hint}</Text>
      <InstantFields
        label={messages.newDeadline}
        typed={typed}
        error={asked ? fault : undefined}
        onChange={setTyped}
      />
      <Textarea
        label={messages.reason}
        description={messages.reasonHint}
        rows={3}
        value={reason}
        error={asked && reason.trim() === "" && messages.reasonMissing}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {doing.error !== null && <Refused error={doing.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} disabled={doing.isPending}>
          {messages.cancel}
        </Button>
        <Button type="submit" loading={doing.isPending}>
          {props.confirmLabel}
        </Button>
      </Group>
    </form>
  );
}
