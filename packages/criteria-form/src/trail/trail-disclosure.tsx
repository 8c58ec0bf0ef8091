import type { Indicator } from "@thuocdo/criteria/indicator";
import type { TrailStep } from "@thuocdo/criteria/trail";
import { useState } from "react";
import { trailMessages } from "#trail/messages.ts";
import { ScoreTrail } from "#trail/score-trail.tsx";
import classes from "#trail/trail.module.css";

export interface TrailDisclosureProps {
  readonly indicator: Indicator;
  readonly scored: boolean;
  /** Asked only while open, and again with each new answer. */
  readonly explain: () => readonly TrailStep[];
}

export function TrailDisclosure({ indicator, scored, explain }: TrailDisclosureProps) {
  const [open, setOpen] = useState(false);
  return (
    <details data-screen-only onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes["summary"]}>
        {scored ? trailMessages.open : trailMessages.openUnscored}
      </summary>
      {open && <ScoreTrail indicator={indicator} trail={explain()} />}
    </details>
  );
}
