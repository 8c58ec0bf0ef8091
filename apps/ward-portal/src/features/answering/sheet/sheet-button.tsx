import { Button } from "@mantine/core";
import { Dialog } from "@thuocdo/ui/dialog";
import { Pending } from "@thuocdo/ui/pending";
import { lazy, Suspense, useState } from "react";
import { messages } from "#features/answering/messages.ts";
import type { SheetPanelProps } from "#features/answering/sheet/sheet-panel.tsx";

// Reading sheets is for those who fill them in: it is loaded when asked for.
const SheetPanel = lazy(async () => {
  const { SheetPanel: component } = await import("#features/answering/sheet/sheet-panel.tsx");
  return { default: component };
});

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
          <Suspense fallback={<Pending />}>
            <SheetPanel {...props} onClose={close} />
          </Suspense>
        )}
      </Dialog>
    </>
  );
}
