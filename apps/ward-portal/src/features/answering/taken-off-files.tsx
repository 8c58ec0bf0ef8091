import { useEffect, useRef, useSyncExternalStore } from "react";
import { messages } from "#features/answering/messages.ts";
import type { TakenOff } from "#features/answering/taken-off.ts";
import classes from "#features/answering/answering.module.css";

export interface TakenOffFilesProps {
  readonly takenOff: TakenOff;
  readonly indicatorId: string;
  /** Content that is here again by another way. */
  readonly here: ReadonlySet<string>;
  /** Content taken off just now: the button that did it is gone, so whoever works by keyboard goes on here. */
  readonly lately: string | undefined;
}

/** Files just taken off this indicator, each with the way back. */
export function TakenOffFiles({ takenOff, indicatorId, here, lately }: TakenOffFilesProps) {
  const files = useSyncExternalStore(takenOff.subscribe, takenOff.getFiles).filter(
    (file) => file.indicatorId === indicatorId && !here.has(file.sha256),
  );
  return files.map((file) => (
    <TakenOffLine
      key={file.sha256}
      name={file.name}
      isLately={file.sha256 === lately}
      onPutBack={() => takenOff.putBack(file)}
    />
  ));
}

interface TakenOffLineProps {
  readonly name: string;
  readonly isLately: boolean;
  readonly onPutBack: () => void;
}

function TakenOffLine({ name, isLately, onPutBack }: TakenOffLineProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isLately) button.current?.focus();
  }, [isLately]);
  return (
    <div role="status" className={classes["takenOff"]} data-screen-only>
      <span>{messages.takenOff(name)}</span>
      <button
        ref={button}
        type="button"
        className={classes["link"]}
        aria-label={messages.putBackFile(name)}
        onClick={onPutBack}
      >
        {messages.putBack}
      </button>
    </div>
  );
}
