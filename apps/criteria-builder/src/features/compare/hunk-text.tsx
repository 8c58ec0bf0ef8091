import { VisuallyHidden } from "@mantine/core";
import type { WordHunk } from "@thuocdo/criteria/diff-words";
import { messages } from "#features/compare/messages.ts";
import classes from "#features/compare/hunk-text.module.css";

export interface HunkTextProps {
  readonly hunks: readonly WordHunk[];
  readonly side: "before" | "after";
}

/** One side of a text, its words that the other side lacks struck through or underlined, and said to be so. */
export function HunkText({ hunks, side }: HunkTextProps) {
  const other = side === "before" ? "put-in" : "taken-out";
  const shown = hunks.filter(({ kind }) => kind !== other);
  return (
    <p className={classes["text"]}>
      {shown.map(({ kind, text }, at) => {
        // Hunks have no identity but their place.
        const key = `${at}`;
        if (kind === "kept") return <span key={key}>{text}</span>;
        const Changed = kind === "taken-out" ? "del" : "ins";
        return (
          <Changed key={key}>
            <VisuallyHidden>
              {kind === "taken-out" ? messages.takenOut : messages.putIn}
            </VisuallyHidden>
            {text}
            <VisuallyHidden>{messages.endOfChange}</VisuallyHidden>
          </Changed>
        );
      })}
    </p>
  );
}
