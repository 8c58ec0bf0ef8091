import { Button, FileButton } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { readCriteriaFile } from "@thuocdo/contract/exchange";
import type { Edit } from "@thuocdo/criteria/edit";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Dialog } from "@thuocdo/ui/dialog";
import { Notice } from "@thuocdo/ui/notice";
import { Pending } from "@thuocdo/ui/pending";
import { Refused } from "@thuocdo/ui/refused";
import { useRef, useState } from "react";
import { ExportSection } from "#features/exchange/export-section.tsx";
import { ImportFile } from "#features/exchange/import-file.tsx";
import { messages } from "#features/exchange/messages.ts";
import { PasteZone } from "#features/exchange/paste-zone.tsx";
import type { CopiedTable } from "#features/exchange/read-clipboard.ts";
import { TablePreview } from "#features/exchange/table-preview.tsx";
import classes from "#features/exchange/exchange.module.css";

/** Where the dialog is: its first page, a place to paste into, or a table that has been pasted. */
export type ExchangeStep =
  | { readonly kind: "start" | "paste" }
  | { readonly kind: "table"; readonly table: CopiedTable };

export interface ExchangeDialogProps {
  readonly step: ExchangeStep;
  readonly onStep: (step: ExchangeStep) => void;
  readonly draft: CriteriaSetVersion;
  readonly versionId: string;
  readonly selectedId: string;
  readonly saved: boolean;
  /** False where the draft can't take it (any more). */
  readonly onEdit: (edit: Edit) => boolean;
  /** Why the last edit was not taken, where that is not only that the draft has changed. */
  readonly whyRefused?: () => string | undefined;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** Out to a file, in from a file, in from the clipboard: nothing is written before it has been looked at. */
export function ExchangeDialog(props: ExchangeDialogProps) {
  const { step, draft, selectedId } = props;
  const resetFile = useRef<() => void>(null);
  const [refusal, setRefusal] = useState<string>();
  const read = useMutation({
    mutationFn: async (file: File) => await call(readCriteriaFile, { body: file }),
  });
  const name = read.variables?.name ?? "";

  function take(edit: Edit, said: string): void {
    if (props.onEdit(edit)) props.onDone(said);
    else setRefusal(props.whyRefused?.() ?? messages.refused);
  }

  return (
    <Dialog opened wide="page" title={titleOf()} onClose={props.onClose}>
      {refusal !== undefined && <Notice urgent tone="refusal" title={refusal} />}
      {step.kind === "table" && (
        <TablePreview
          table={step.table}
          tablesLeft={step.table.tablesLeft}
          draft={draft}
          selectedId={selectedId}
          onTake={(edit, count) => take(edit, messages.pasted(count))}
          onCancel={props.onClose}
        />
      )}
      {step.kind === "paste" && (
        <>
          <p className={classes["hint"]}>{messages.pasteHint}</p>
          <PasteZone onTable={(table) => props.onStep({ kind: "table", table })} />
          <div className={classes["foot"]}>
            <Button variant="default" onClick={props.onClose}>
              {messages.cancel}
            </Button>
          </div>
        </>
      )}
      {step.kind === "start" && read.data !== undefined && (
        <ImportFile
          file={read.data}
          draft={draft}
          selectedId={selectedId}
          onTake={take}
          onBack={read.reset}
          onCancel={props.onClose}
        />
      )}
      {step.kind === "start" && read.data === undefined && (
        <>
          <div className={classes["sections"]}>
            <ExportSection versionId={props.versionId} saved={props.saved} />
            <section className={classes["section"]}>
              <h3>{messages.importTitle}</h3>
              <p className={classes["hint"]}>{messages.importHint}</p>
              <FileButton
                resetRef={resetFile}
                inputProps={{ "aria-label": messages.file, tabIndex: -1 }}
                onChange={(file) => {
                  // The same file may be chosen again after it was changed.
                  resetFile.current?.();
                  if (file !== null) read.mutate(file);
                }}
              >
                {(button) => (
                  <Button {...button} variant="default" loading={read.isPending}>
                    {messages.file}
                  </Button>
                )}
              </FileButton>
            </section>
            <section className={classes["section"]}>
              <h3>{messages.pasteTitle}</h3>
              <p className={classes["hint"]}>{messages.pasteHint}</p>
              <Button variant="default" onClick={() => props.onStep({ kind: "paste" })}>
                {messages.pasteButton}
              </Button>
            </section>
          </div>
          {read.isPending && <Pending lines={2} label={messages.reading(name)} />}
          {read.error !== null && <Refused error={read.error} />}
          <div className={classes["foot"]}>
            <Button variant="default" onClick={props.onClose}>
              {messages.close}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );

  function titleOf(): string {
    if (step.kind !== "start") return messages.pasteTitle;
    return read.data === undefined ? messages.title : messages.previewTitle(name);
  }
}
