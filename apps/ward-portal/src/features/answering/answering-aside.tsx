import { Button } from "@mantine/core";
import { messages } from "#features/answering/messages.ts";
import { SaveState } from "#features/answering/save-state.tsx";
import { SheetButton } from "#features/answering/sheet/sheet-button.tsx";
import type { SheetPanelProps } from "#features/answering/sheet/sheet-panel.tsx";

export interface AnsweringAsideProps extends Omit<SheetPanelProps, "onClose"> {
  readonly onSend: () => void;
}

/** Where the work is, and the ways on from the form. */
export function AnsweringAside({ onSend, ...sheet }: AnsweringAsideProps) {
  return (
    <>
      <SaveState desk={sheet.desk} />
      <Button data-screen-only onClick={onSend}>
        {messages.send}
      </Button>
      <SheetButton {...sheet} />
    </>
  );
}
