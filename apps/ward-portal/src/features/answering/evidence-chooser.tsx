import { Button, Checkbox, TextInput } from "@mantine/core";
import { evidenceTypes, maxEvidenceBytes } from "@thuocdo/contract/evidence";
import { evidenceName } from "@thuocdo/submissions/evidence-name";
import { identityNumbers } from "@thuocdo/submissions/identity-numbers";
import { explainProblem } from "@thuocdo/ui/problem-sentences";
import { useRef, useState } from "react";
import { messages } from "#features/answering/messages.ts";
import { ShrinkChoice } from "#features/answering/shrink/shrink-choice.tsx";
import { jpegNameOf } from "#features/answering/shrink/shrink-image.ts";
import classes from "#features/answering/answering.module.css";

export interface EvidenceChooserProps {
  readonly label: string;
  readonly photoLabel: string;
  /** Resolves once the file is kept on this machine. */
  readonly onChosen: (file: File, name: string) => Promise<void>;
}

interface Chosen {
  readonly file: File;
  /** The file itself, or its smaller copy where the person took that. */
  readonly sent: File;
  readonly name: string;
}

const pictureTypes: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp"]);

/** Choosing files, or taking a photo, and the tick for each without which none is taken. */
export function EvidenceChooser({ label, photoLabel, onChosen }: EvidenceChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [queue, setQueue] = useState<readonly Chosen[]>([]);
  const [ticked, setTicked] = useState(false);
  const [hashing, setHashing] = useState(false);
  const [first, ...others] = queue;
  const refusal = first && refuse(first);

  function choose(from: HTMLInputElement) {
    const files = [...(from.files ?? [])];
    setQueue(files.map((file) => ({ file, sent: file, name: file.name.normalize("NFC") })));
    setTicked(false);
    from.value = "";
  }

  function goOn() {
    setQueue(others);
    setTicked(false);
  }

  /** A copy that is made when another file stands there by now is no copy of that. */
  function takeCopy(file: File, sent: File) {
    setQueue((now) => now.map((chosen) => (chosen.file === file ? { ...chosen, sent } : chosen)));
  }

  async function take({ file, sent, name }: Chosen) {
    setHashing(true);
    await onChosen(sent, sent === file ? name.trim() : jpegNameOf(name.trim()));
    setHashing(false);
    goOn();
  }

  return (
    <div data-screen-only>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={evidenceTypes.join(",")}
        onChange={(event) => choose(event.currentTarget)}
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        onChange={(event) => choose(event.currentTarget)}
      />
      {first === undefined ? (
        <div className={classes["choice"]}>
          <button
            type="button"
            className={classes["link"]}
            aria-label={label}
            onClick={() => input.current?.click()}
          >
            {messages.addEvidence}
          </button>
          <button
            type="button"
            className={classes["camera"]}
            aria-label={photoLabel}
            onClick={() => camera.current?.click()}
          >
            {messages.takePhoto}
          </button>
        </div>
      ) : (
        <div className={classes["chosen"]}>
          <span>{messages.chosenFile(first.file.name, first.file.size, others.length)}</span>
          {refusal !== undefined && (
            <span role="alert" className={classes["refusal"]}>
              {refusal}
            </span>
          )}
          {pictureTypes.has(first.file.type) && first.file.size > 0 && (
            <ShrinkChoice
              key={others.length}
              original={first.file}
              chosen={first.sent}
              onChoose={(sent) => takeCopy(first.file, sent)}
            />
          )}
          {!evidenceName(first.file.name).ok && (
            <TextInput
              size="xs"
              label={messages.newName}
              value={first.name}
              onChange={(event) =>
                setQueue([{ ...first, name: event.currentTarget.value }, ...others])
              }
            />
          )}
          {identityNumbers(first.name).length > 0 && (
            <span role="alert">{messages.personalNumber}</span>
          )}
          {refusal === undefined && (
            <Checkbox
              size="xs"
              label={messages.confirmEvidence}
              checked={ticked}
              onChange={(event) => setTicked(event.currentTarget.checked)}
            />
          )}
          <div className={classes["choice"]}>
            <Button
              disabled={!ticked || refusal !== undefined}
              loading={hashing}
              onClick={() => void take(first)}
            >
              {messages.upload}
            </Button>
            <Button variant="default" disabled={hashing} onClick={goOn}>
              {messages.cancel}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function refuse({ sent: { size }, name }: Chosen): string | undefined {
  if (size === 0) return messages.emptyFile(name);
  if (size > maxEvidenceBytes) return messages.tooLarge(name, maxEvidenceBytes);
  const named = evidenceName(name);
  if (named.ok) return undefined;
  const { code, because } = named.refusal;
  return explainProblem({ code, message: "", details: { because } });
}
