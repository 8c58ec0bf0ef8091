import { Button, Group } from "@mantine/core";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { DialogActions } from "#dialog/dialog-actions.tsx";
import { messages } from "#messages.ts";
import { Refused } from "#states/refused.tsx";

export interface ActFormProps {
  readonly confirmLabel: string;
  /** The act can't be undone. */
  readonly grave?: boolean;
  /** Something is missing or not right; each field says so itself, once the act was asked for. */
  readonly faulty: boolean;
  /** The act is not there as things stand, whatever is typed. */
  readonly barred?: boolean;
  /** The form stands in a page, not in a dialog. */
  readonly inPage?: boolean;
  /** Told whether the act was asked for already. */
  readonly children: (asked: boolean) => ReactNode;
  /** Beside the buttons. */
  readonly beside?: ReactNode;
  readonly doing: { readonly isPending: boolean; readonly error: Error | null };
  readonly onConfirm: () => void;
  readonly onCancel?: () => void;
}

/** What an act needs to be told: what was typed stays when it is refused; whatever is missing gets the focus. */
export function ActForm(props: ActFormProps) {
  const { doing, faulty, inPage = false, onCancel } = props;
  const [asked, setAsked] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const Actions = inPage ? PageActions : DialogActions;

  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>(firstFaulty)?.focus();
  }, [asked]);

  return (
    <form
      ref={form}
      style={{ display: "contents" }}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (doing.isPending || props.barred === true) return;
        if (faulty) setAsked((times) => times + 1);
        else props.onConfirm();
      }}
    >
      {props.children(asked > 0)}
      {doing.error !== null && <Refused error={doing.error} />}
      <Actions>
        {props.beside}
        {onCancel !== undefined && (
          <Button variant="default" onClick={onCancel} disabled={doing.isPending}>
            {messages.cancel}
          </Button>
        )}
        <Button
          type="submit"
          color={props.grave === true ? "red" : "navy"}
          loading={doing.isPending}
          disabled={props.barred === true}
        >
          {props.confirmLabel}
        </Button>
      </Actions>
    </form>
  );
}

/** A group of choices is at fault as a whole, and its first gets the focus. */
const firstFaulty = "[aria-invalid=true]:not([role=radiogroup]), [aria-invalid=true] input";

function PageActions({ children }: { readonly children: ReactNode }) {
  return <Group gap="xs">{children}</Group>;
}
