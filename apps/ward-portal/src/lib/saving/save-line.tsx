import { useReachable } from "@thuocdo/ui/use-reachable";
import { messages } from "#lib/saving/messages.ts";
import { savingSentence } from "#lib/saving/saving-sentence.ts";
import type { Saving } from "#lib/saving/saving.ts";
import classes from "#lib/saving/save-line.module.css";

export interface SaveLineProps {
  readonly saving: Saving;
  readonly onSend: () => void;
}

/** Always says where the work is. */
export function SaveLine({ saving, onSend }: SaveLineProps) {
  const { tone, says } = savingSentence(saving, useReachable());
  return (
    <div className={classes["saving"]} data-screen-only>
      <output data-tone={tone}>{says}</output>
      {saving.conflicts > 0 && (
        <span data-tone="warning">{messages.conflictsLeft(saving.conflicts)}</span>
      )}
      {saving.due > 0 && saving.failure !== undefined && !saving.sending && (
        <button type="button" onClick={onSend}>
          {messages.sendAgain}
        </button>
      )}
    </div>
  );
}
