import { Button, Group, Text, Textarea } from "@mantine/core";
import { Dialog } from "@thuocdo/ui/dialog";
import { Refused } from "@thuocdo/ui/refused";
import { useState } from "react";
import { messages } from "#features/appraisal-organising/messages.ts";

export interface ReasonDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly hint: string;
  readonly doing: { readonly isPending: boolean; readonly error: Error | null };
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** An act that is not taken back, and why it is done. */
export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Dialog opened={props.opened} title={props.title} onClose={props.onClose}>
      {props.opened && <ReasonForm {...props} />}
    </Dialog>
  );
}

function ReasonForm({ title, hint, doing, onConfirm, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  return (
    <form
      style={{ display: "contents" }}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.trim() !== "") onConfirm(reason.trim());
      }}
    >
      <Text size="sm">{hint}</Text>
      <Textarea
        label={messages.reason}
        rows={3}
        maxLength={4000}
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
          {title}
        </Button>
      </Group>
    </form>
  );
}
