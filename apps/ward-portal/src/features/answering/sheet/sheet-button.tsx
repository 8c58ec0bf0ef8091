import { Button } from "@mantine/core";
import { Dialog } from "@thuocdo/ui/dialog";
import { Part } from "@thuocdo/ui/part";
import { useState } from "react";
import { messages } from "#features/answering/messages.ts";
import type { SheetPanelProps } from "#features/answering/sheet/sheet-panel.tsx";

/** The way to fill the form in by workbook. */
export function SheetButton(props: Omit<SheetPanelProps, "onClose">) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" data-screen-only onClick={() => setOpen(true)}>
        {messages.bySheet}
      </Button>
      <Dialog wide="page" opened={isOpen} title={messages.bySheet} onClose={close}>
        {isOpen && (
          <Part
            name="answer-sheet"
            load={async () =>
              (await import("#features/answering/sheet/sheet-panel.tsx")).SheetPanel
            }
            props={{ ...props, onClose: close }}
          />
        )}
      </Dialog>
    </>
  );
}
