import { Button } from "@mantine/core";
import { useEffect, useEffectEvent, useRef } from "react";
import { nextGap } from "#form/indicator-anchor.ts";
import { formMessages } from "#form/messages.ts";
import type { Gap } from "#outline/list-gaps.ts";
import classes from "#outline/outline.module.css";

const nextGapKey = "F8";

/** How many indicators still lack something, and the way to the next of them. */
export function GapButton({
  gaps,
  onGo,
}: {
  readonly gaps: readonly Gap[];
  readonly onGo: (indicatorId: string) => void;
}) {
  const last = useRef<string>(undefined);

  function goOn() {
    const ids = gaps.map(({ indicatorId }) => indicatorId);
    const next = nextGap(ids, last.current);
    if (next === undefined) return;
    last.current = next;
    onGo(next);
  }

  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== nextGapKey || event.defaultPrevented || gaps.length === 0) return;
    // A dialog over the form has keys of its own.
    if (document.querySelector("dialog[open]") !== null) return;
    event.preventDefault();
    goOn();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return (
    <div className={classes["gaps"]} data-screen-only>
      <span>{formMessages.missing(gaps.length)}</span>
      {gaps.length > 0 && (
        <Button variant="default" aria-keyshortcuts={nextGapKey} onClick={goOn}>
          {formMessages.nextGap}
          <span className={classes["key"]}>{formMessages.byKey(nextGapKey)}</span>
        </Button>
      )}
    </div>
  );
}
