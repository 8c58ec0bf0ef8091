import { messages } from "#features/version-tree/messages.ts";
import classes from "#features/version-tree/version-tree.module.css";

export interface DropLineProps {
  readonly top: number;
  readonly level: number;
  readonly parent: string;
}

/** Where dragged rows would go. */
export function DropLine({ top, level, parent }: DropLineProps) {
  return (
    <div
      aria-hidden="true"
      className={classes["drop"]}
      style={{ top: `${top}px`, left: `${(level - 1) * 0.875}rem` }}
    >
      <span>{messages.dropHint(parent)}</span>
    </div>
  );
}
