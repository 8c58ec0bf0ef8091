import { Button, Group } from "@mantine/core";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { GrowingTextarea } from "#fields/growing-textarea.tsx";
import { messages } from "#messages.ts";
import { Refused } from "#states/refused.tsx";

export interface ReasonFormProps {
  readonly confirmLabel: string;
  /** "Lý do" where nothing else is said. */
  readonly label?: string;
  readonly description?: string;
  /** What is said of an empty one. */
  readonly missing?: string;
  /** What it begins with. */
  readonly initial?: string;
  /** Kept by whoever shows the form, where it must outlive the page. */
  readonly kept?: { readonly value: string; readonly change: (reason: string) => void };
  /** The act can't be undone. */
  readonly grave?: boolean;
  /** Something else in the form is not right yet; it is said by the field itself, once it was asked for. */
  readonly faulty?: boolean;
  /** What happens, and further fields; told whether the act was asked for already. */
  readonly children?: ReactNode | ((asked: boolean) => ReactNode);
  /** Fields below the reason. */
  readonly below?: ReactNode;
  readonly doing: { readonly isPending: boolean; readonly error: Error | null };
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/**
 * An act, and why it is done: for the inside of a dialog. What was typed stays when the act is refused; whatever is
 * missing gets the focus.
 */
export function ReasonForm(props: ReasonFormProps) {
  const { kept, doing, children, faulty = false } = props;
  const [own, setOwn] = useState(props.initial ?? "");
  const [asked, setAsked] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const reason = kept?.value ?? own;
  const isMissing = reason.trim() === "";

  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [asked]);

  return (
    <form
      ref={form}
      style={{ display: "contents" }}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (doing.isPending) return;
        if (isMissing || faulty) setAsked((times) => times + 1);
        else props.onConfirm(reason.normalize("NFC").trim());
      }}
    >
      {typeof children === "function" ? children(asked > 0) : children}
      <GrowingTextarea
        label={props.label ?? messages.reason}
        description={props.description}
        rows={3}
        maxLength={4000}
        required
        withAsterisk={false}
        data-autofocus={typeof children === "function" ? undefined : true}
        value={reason}
        error={asked > 0 && isMissing && (props.missing ?? messages.reasonMissing)}
        onChange={(event) => (kept?.change ?? setOwn)(event.currentTarget.value)}
      />
      {props.below}
      {doing.error !== null && <Refused error={doing.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onCancel} disabled={doing.isPending}>
          {messages.cancel}
        </Button>
        <Button
          type="submit"
          color={props.grave === true ? "red" : "navy"}
          loading={doing.isPending}
        >
          {props.confirmLabel}
        </Button>
      </Group>
    </form>
  );
}
