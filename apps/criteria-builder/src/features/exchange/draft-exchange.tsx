import { Button } from "@mantine/core";
import { useCallback, useState } from "react";
import {
  ExchangeDialog,
  type ExchangeDialogProps,
  type ExchangeStep,
} from "#features/exchange/exchange-dialog.tsx";
import { messages } from "#features/exchange/messages.ts";
import type { CopiedTable } from "#features/exchange/read-clipboard.ts";
import { TableOffer } from "#features/exchange/table-offer.tsx";
import { usePasteTable } from "#features/exchange/use-paste-table.ts";

/** The way in and out of a draft; a table pasted onto the page opens it, too. */
export function DraftExchange(props: Omit<ExchangeDialogProps, "step" | "onStep" | "onClose">) {
  const [step, setStep] = useState<ExchangeStep>();
  const [offered, setOffered] = useState<CopiedTable>();
  const onTable = useCallback((table: CopiedTable) => {
    setOffered(undefined);
    setStep({ kind: "table", table });
  }, []);
  usePasteTable({ onTable, onOffer: setOffered });
  const close = () => setStep(undefined);
  return (
    <>
      <Button variant="default" onClick={() => setStep({ kind: "start" })}>
        {messages.open}
      </Button>
      {offered !== undefined && (
        <TableOffer table={offered} onTake={onTable} onLeave={() => setOffered(undefined)} />
      )}
      {step !== undefined && (
        <ExchangeDialog
          {...props}
          step={step}
          onStep={setStep}
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
