import { useState, type ReactNode } from "react";
import { ActForm } from "#dialog/act-form.tsx";
import { GrowingTextarea } from "#fields/growing-textarea.tsx";
import { messages } from "#messages.ts";

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
  /** The act is not there as things stand, whatever is typed. */
  readonly barred?: boolean;
  /** What happens, and further fields; told whether the act was asked for already. */
  readonly children?: ReactNode | ((asked: boolean) => ReactNode);
  /** Fields below the reason. */
  readonly below?: ReactNode;
  readonly doing: { readonly isPending: boolean; readonly error: Error | null };
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** An act, and why it is done: for the inside of a dialog. */
export function ReasonForm(props: ReasonFormProps) {
  const { kept, children, faulty = false, onConfirm } = props;
  const [own, setOwn] = useState(props.initial ?? "");
  const reason = kept?.value ?? own;
  const isMissing = reason.trim() === "";

  return (
    <ActForm
      confirmLabel={props.confirmLabel}
      grave={props.grave ?? false}
      barred={props.barred ?? false}
      faulty={isMissing || faulty}
      doing={props.doing}
      onConfirm={() => onConfirm(reason.normalize("NFC").trim())}
      onCancel={props.onCancel}
    >
      {(asked) => (
        <>
          {typeof children === "function" ? children(asked) : children}
          <GrowingTextarea
            label={props.label ?? messages.reason}
            description={props.description}
            rows={3}
            maxLength={4000}
            required
            withAsterisk={false}
            data-autofocus={typeof children === "function" ? undefined : true}
            value={reason}
            error={asked && isMissing && (props.missing ?? messages.reasonMissing)}
            onChange={(event) => (kept?.change ?? setOwn)(event.currentTarget.value)}
          />
          {props.below}
        </>
      )}
    </ActForm>
  );
}
