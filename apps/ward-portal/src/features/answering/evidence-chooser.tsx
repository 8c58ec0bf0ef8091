import { Button, Checkbox } from "@mantine/core";
import { evidenceTypes, maxEvidenceBytes } from "@thuocdo/contract/evidence";
import { useRef, useState } from "react";
import { messages } from "#features/answering/messages.ts";
import classes from "#features/answering/answering.module.css";

export interface EvidenceChooserProps {
  readonly label: string;
  /** Resolves once the file is kept on this machine. */
  readonly onChosen: (file: File) => Promise<void>;
}

/** Choosing a file, and the tick without which none is taken. */
export function EvidenceChooser({ label, onChosen }: EvidenceChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [ticked, setTicked] = useState(false);
  const [hashing, setHashing] = useState(false);
  const refusal = file && refuse(file);

  function choose(next: File | undefined) {
    setFile(next);
    setTicked(false);
    if (input.current !== null) input.current.value = "";
  }

  async function take(chosen: File) {
    setHashing(true);
    await onChosen(chosen);
    setHashing(false);
    choose(undefined);
  }

  return (
    <div data-screen-only>
      <input
        ref={input}
        type="file"
        hidden
        accept={evidenceTypes.join(",")}
        onChange={(event) => choose(event.currentTarget.files?.[0])}
      />
      {file === undefined ? (
        <button
          type="button"
          className={classes["link"]}
          aria-label={label}
          onClick={() => input.current?.click()}
        >
          {messages.addEvidence}
        </button>
      ) : (
        <div className={classes["chosen"]}>
          <span>{messages.chosenFile(file.name, file.size)}</span>
          {refusal === undefined ? (
            <Checkbox
              size="xs"
              label={messages.confirmEvidence}
              checked={ticked}
              onChange={(event) => setTicked(event.currentTarget.checked)}
            />
          ) : (
            <span role="alert" className={classes["refusal"]}>
              {refusal}
            </span>
          )}
          <div className={classes["choice"]}>
            <Button
              disabled={!ticked || refusal !== undefined}
              loading={hashing}
              onClick={() => void take(file)}
            >
              {messages.upload}
            </Button>
            <Button variant="default" disabled={hashing} onClick={() => choose(undefined)}>
              {messages.cancel}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function refuse({ name, size }: File): string | undefined {
  if (size === 0) return messages.emptyFile(name);
  return size > maxEvidenceBytes ? messages.tooLarge(name, maxEvidenceBytes) : undefined;
}
