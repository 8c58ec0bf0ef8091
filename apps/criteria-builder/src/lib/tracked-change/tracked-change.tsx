import { diffWords } from "@thuocdo/criteria/diff-words";
import { useMemo } from "react";
import classes from "#lib/tracked-change/tracked-change.module.css";

/** A text with what is taken out struck through and what is put in underlined, word by word. */
export function TrackedChange({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}) {
  const hunks = useMemo(() => diffWords(before, after), [before, after]);
  const [first, second] = hunks;
  // One figure or word for another: side by side they would read as one.
  const replaced =
    hunks.length === 2 &&
    first?.kind === "taken-out" &&
    second?.kind === "put-in" &&
    !/\s/.test(before + after);
  if (replaced) {
    return (
      <p className={classes["text"]}>
        <del>{before}</del> <span aria-hidden="true">→</span> <ins>{after}</ins>
      </p>
    );
  }
  return (
    <p className={classes["text"]}>
      {hunks.map(({ kind, text }, at) => {
        // A text is cut anew whenever it changes: a hunk has no identity but its place.
        const key = `${at}-${kind}`;
        if (kind === "taken-out") return <del key={key}>{text}</del>;
        if (kind === "put-in") return <ins key={key}>{text}</ins>;
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
}
