import { Button } from "@mantine/core";
import { useRef } from "react";
import { goToIndicator, nextGap } from "#form/indicator-anchor.ts";
import { formMessages } from "#form/messages.ts";
import type { Gap } from "#outline/list-gaps.ts";
import classes from "#outline/outline.module.css";

/** How many indicators still lack something, and the way to the next of them. */
export function GapButton({ gaps }: { readonly gaps: readonly Gap[] }) {
  const last = useRef<string>(undefined);

  function goOn() {
    const ids = gaps.map(({ indicatorId }) => indicatorId);
    const next = nextGap(ids, last.current);
    if (next === undefined) return;
    last.current = next;
    goToIndicator(next);
  }

  return (
    <div className={classes["gaps"]} data-screen-only>
      <span>{formMessages.missing(gaps.length)}</span>
      {gaps.length > 0 && (
        <Button variant="default" onClick={goOn}>
          {formMessages.nextGap}
        </Button>
      )}
    </div>
  );
}
