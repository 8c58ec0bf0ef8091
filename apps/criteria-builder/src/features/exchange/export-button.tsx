import { Button } from "@mantine/core";
import { Dialog } from "@thuocdo/ui/dialog";
import { useState } from "react";
import { ExportSection } from "#features/exchange/export-section.tsx";
import { messages } from "#features/exchange/messages.ts";
import classes from "#features/exchange/exchange.module.css";

/** For those who only read a version: it goes out, nothing comes in. */
export function ExportButton({ versionId }: { readonly versionId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {messages.exportTitle}
      </Button>
      <Dialog opened={isOpen} title={messages.exportTitle} onClose={close}>
        <ExportSection versionId={versionId} saved />
        <div className={classes["foot"]}>
          <Button variant="default" onClick={close}>
            {messages.close}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
