import { Text } from "@mantine/core";
import { Dialog } from "@thuocdo/ui/dialog";
import { ReasonForm } from "@thuocdo/ui/reason-form";
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
  const closesAt = readTypedInstant(typed);
  const fault =
    closesAt === undefined
      ? instantMessages.unreadable
      : Date.parse(closesAt) <= Date.parse(props.closesAt)
        ? messages.deadlineNotLater(props.closesAt)
        : undefined;

  return (
    <ReasonForm
      description={messages.reasonHint}
      confirmLabel={props.confirmLabel}
      faulty={fault !== undefined}
      doing={doing}
      onConfirm={(reason) => {
        if (closesAt !== undefined) props.onConfirm({ closesAt, reason }, { onSuccess: onClose });
      }}
      onCancel={onClose}
    >
      {(asked) => (
        <>
          <Text size="sm">{props.hint}</Text>
          <InstantFields
            label={messages.newDeadline}
            typed={typed}
            error={asked ? fault : undefined}
            onChange={setTyped}
          />
        </>
      )}
    </ReasonForm>
  );
}
