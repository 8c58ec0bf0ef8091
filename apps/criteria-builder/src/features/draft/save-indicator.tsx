import { Button } from "@mantine/core";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import type { DraftSnapshot, DraftStore } from "#features/draft/draft-store.ts";
import { messages } from "#features/draft/messages.ts";
import classes from "#features/draft/save-indicator.module.css";

/** Where the own edits stand; always in sight. */
export function SaveIndicator({
  state,
  isKept,
  store,
}: {
  readonly state: DraftSnapshot["saveState"];
  /** Whether this machine keeps what is not sent yet. */
  readonly isKept: boolean;
  readonly store: DraftStore;
}) {
  return (
    <div className={classes["indicator"]} data-state={state.kind}>
      <output {...("error" in state && { title: explainFailure(state.error) })}>
        {sentenceFor(state, isKept)}
      </output>
      {state.kind === "failed" && (
        <Button
          size="compact-xs"
          variant="default"
          title={messages.failedHint}
          onClick={store.save}
        >
          {messages.tryAgain}
        </Button>
      )}
    </div>
  );
}

function sentenceFor(state: DraftSnapshot["saveState"], isKept: boolean): string {
  switch (state.kind) {
    case "saved":
      return state.at === undefined ? messages.saved : messages.savedAt(state.at);
    case "saving":
      return messages.saving;
    case "failed":
      return isKept ? messages.failed : messages.failedNotKept;
    case "stopped":
      return messages.stopped;
  }
}
