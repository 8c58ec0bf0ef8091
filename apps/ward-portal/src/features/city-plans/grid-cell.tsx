import { useId, type ClipboardEvent, type KeyboardEvent } from "react";
import classes from "#features/city-plans/city-plans.module.css";

export interface GridCellProps {
  readonly column: string;
  readonly label: string;
  readonly text: string;
  readonly fault: string | undefined;
  /** The id of what may be picked. */
  readonly list: string | undefined;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** A cell that is typed in, as high as its words. */
export function GridCell({
  column,
  label,
  text,
  fault,
  list,
  onType,
  onLeave,
  onPaste,
  onKey,
}: GridCellProps) {
  const faultId = useId();
  const field = {
    "data-column": column,
    "aria-label": label,
    "aria-invalid": fault !== undefined,
    "aria-describedby": fault === undefined ? undefined : faultId,
    value: text,
    onBlur: onLeave,
    onPaste,
    onKeyDown: onKey,
  };
  return (
    <>
      <div className={classes["cell"]} data-picked={list !== undefined}>
        {list === undefined ? (
          <textarea {...field} rows={1} onChange={(event) => onType(event.currentTarget.value)} />
        ) : (
          <input {...field} list={list} onChange={(event) => onType(event.currentTarget.value)} />
        )}
        <span>{text}</span>
      </div>
      {fault !== undefined && (
        <p id={faultId} role="alert" className={classes["fault"]}>
          {fault}
        </p>
      )}
    </>
  );
}
