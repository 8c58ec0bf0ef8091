import { Button, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Dialog } from "#dialog/dialog.tsx";
import { DialogActions } from "#dialog/dialog-actions.tsx";
import { messages } from "#messages.ts";

export interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  readonly confirmLabel: string;
  /** The act can't be undone. */
  readonly grave?: boolean;
  readonly pending?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog opened={props.opened} title={props.title} onClose={props.onCancel}>
      {typeof props.children === "string" ? <Text>{props.children}</Text> : props.children}
      <DialogActions>
        <Button variant="default" onClick={props.onCancel} disabled={props.pending ?? false}>
          {messages.cancel}
        </Button>
        <Button
          color={props.grave === true ? "red" : "navy"}
          onClick={props.onConfirm}
          loading={props.pending ?? false}
        >
          {props.confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
