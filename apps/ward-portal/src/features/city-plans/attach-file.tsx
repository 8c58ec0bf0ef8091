import { Button, Checkbox, TextInput } from "@mantine/core";
import { evidenceTypes, maxEvidenceBytes } from "@thuocdo/contract/evidence";
import { evidenceName } from "@thuocdo/submissions/evidence-name";
import { ActForm } from "@thuocdo/ui/act-form";
import { Dialog } from "@thuocdo/ui/dialog";
import { explainProblem } from "@thuocdo/ui/problem-sentences";
import { useRef, useState } from "react";
import { changesOf } from "#features/city-plans/changes-of.ts";
import { messages } from "#features/city-plans/messages.ts";
import { useUploadPlanFile } from "#features/city-plans/queries.ts";
import type { PlanDesk } from "#features/city-plans/use-plan-desk.ts";
import classes from "#features/city-plans/city-plans.module.css";

export interface AttachFileProps {
  readonly desk: PlanDesk;
  readonly documentId: string;
  readonly onClose: () => void;
}

/** A file for a document: with the tick without which none is taken. */
export function AttachFile({ desk, documentId, onClose }: AttachFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [name, setName] = useState("");
  const [ticked, setTicked] = useState(false);
  const [isNaming, setIsNaming] = useState(false);
  const upload = useUploadPlanFile(desk.plan.id);
  const fault = file === undefined ? messages.fileMissing : faultOf(file);
  const named = evidenceName(name);

  async function send() {
    if (file === undefined || !named.ok) return;
    setIsNaming(true);
    try {
      const arrived = await upload.mutateAsync({ file, name: named.value });
      const isStored = await desk.put(
        changesOf("document", [{ id: documentId, change: (now) => ({ ...now, ...arrived }) }]),
      );
      // What was refused is told on the page.
      if (isStored) onClose();
    } catch {
      // It is told by `upload`.
    }
    setIsNaming(false);
  }

  return (
    <Dialog opened title={messages.attach} onClose={onClose}>
      <ActForm
        confirmLabel={messages.attach}
        faulty={fault !== undefined || !named.ok || !ticked}
        doing={{ isPending: upload.isPending || isNaming, error: upload.error }}
        onConfirm={() => void send()}
        onCancel={onClose}
      >
        {(asked) => (
          <>
            <input
              ref={input}
              type="file"
              hidden
              accept={evidenceTypes.join(",")}
              onChange={({ currentTarget: { files } }) => {
                const chosen = files?.[0];
                if (chosen === undefined) return;
                setFile(chosen);
                setName(chosen.name.normalize("NFC"));
              }}
            />
            <div className={classes["bar"]}>
              <Button variant="default" data-autofocus onClick={() => input.current?.click()}>
                {messages.choose}
              </Button>
              <span>{file?.name ?? messages.noFile}</span>
            </div>
            {(asked || file !== undefined) && fault !== undefined && (
              <p role="alert" className={classes["fault"]}>
                {fault}
              </p>
            )}
            {file !== undefined && (
              <TextInput
                label={messages.fileName}
                value={name}
                error={
                  !named.ok &&
                  explainProblem({
                    code: named.refusal.code,
                    message: "",
                    details: { because: named.refusal.because },
                  })
                }
                onChange={({ currentTarget }) => setName(currentTarget.value)}
              />
            )}
            <Checkbox
              label={messages.noSecrets}
              checked={ticked}
              error={asked && !ticked && messages.tickMissing}
              onChange={({ currentTarget }) => setTicked(currentTarget.checked)}
            />
          </>
        )}
      </ActForm>
    </Dialog>
  );
}

function faultOf({ size }: File): string | undefined {
  if (size === 0) return messages.emptyFile;
  return size > maxEvidenceBytes ? messages.largeFile : undefined;
}
