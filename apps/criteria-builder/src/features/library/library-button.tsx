import { Button } from "@mantine/core";
import { useState, type ComponentProps } from "react";
import { LibraryDialog } from "#features/library/library-dialog.tsx";
import { messages } from "#features/library/messages.ts";

/** The way to what other versions have. */
export function LibraryButton(props: Omit<ComponentProps<typeof LibraryDialog>, "onClose">) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {messages.open}
      </Button>
      {isOpen && (
        <LibraryDialog
          {...props}
          onClose={close}
          onDone={(said) => {
            close();
            props.onDone(said);
          }}
        />
      )}
    </>
  );
}
