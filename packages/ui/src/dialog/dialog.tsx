import { Title } from "@mantine/core";
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { rememberFocus } from "#dialog/remember-focus.ts";
import classes from "#dialog/dialog.module.css";

export interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Called on Escape too; leave out for a dialog that must be answered. */
  readonly onClose?: () => void;
  /** "page": as wide as the page, for tables. */
  readonly wide?: boolean | "page";
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back. */
export function Dialog({ opened, title, children, onClose, wide = false }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // Taken away while it is open, it gives the focus back all the same.
  useLayoutEffect(() => {
    const dialog = element.current;
    return () => dialog?.close();
  }, []);

  useEffect(() => {
    const dialog = element.current;
    if (dialog === null || !opened) return;
    const giveBack = rememberFocus();
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    return () => {
      dialog.close();
      // The browser gives the focus back to what is still there, and only when the dialog is still in the page.
      if (document.activeElement === document.body) giveBack();
    };
  }, [opened]);

  return (
    <dialog
      ref={element}
      className={classes["dialog"]}
      data-wide={wide === false ? undefined : wide}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      {opened && (
        <div className={classes["content"]}>
          <Title order={2} id={titleId}>
            {title}
          </Title>
          {children}
        </div>
      )}
    </dialog>
  );
}
