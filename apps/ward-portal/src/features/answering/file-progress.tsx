import { isProblem } from "@thuocdo/contract/problem-error";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import { readFailure } from "@thuocdo/ui/read-failure";
import { messages } from "#features/answering/messages.ts";
import type { FileKeeper, FileOnItsWay } from "#lib/evidence/file-keeper.ts";
import classes from "#features/answering/answering.module.css";

export interface FileProgressProps {
  readonly file: FileOnItsWay;
  readonly files: FileKeeper;
  readonly onDrop: () => void;
}

/** One file on its way: how far, or why not, and what can be done. */
export function FileProgress({ file, files, onDrop }: FileProgressProps) {
  const percent = Math.round(file.sentShare * 100);
  return (
    <div className={classes["file"]}>
      <span role={file.failure === undefined ? undefined : "alert"}>{sentence(file, percent)}</span>
      {!file.kept && <span role="alert">{messages.notKept(file.name)}</span>}
      {file.sending && <progress max={100} value={percent} aria-label={file.name} />}
      <div className={classes["choice"]} data-screen-only>
        {file.failure !== undefined && !isContentRefused(file.failure) && (
          <button type="button" className={classes["link"]} onClick={() => files.again(file)}>
            {messages.retry}
          </button>
        )}
        <button
          type="button"
          className={classes["link"]}
          aria-label={messages.removeEvidence(file.name)}
          onClick={onDrop}
        >
          {messages.remove}
        </button>
      </div>
    </div>
  );
}

function sentence({ name, sending, failure }: FileOnItsWay, percent: number): string {
  if (failure !== undefined) {
    if (isProblem(failure, "evidence-type-refused")) return messages.typeRefused(name);
    return readFailure(failure).kind === "unreachable"
      ? messages.waitingOffline(name)
      : messages.uploadRefused(name, explainFailure(failure));
  }
  return sending ? messages.uploading(name, percent) : messages.waiting(name);
}

/** Sent again it would be refused again. */
function isContentRefused(failure: unknown): boolean {
  return (
    isProblem(failure, "evidence-type-refused") || isProblem(failure, "evidence-content-refused")
  );
}
