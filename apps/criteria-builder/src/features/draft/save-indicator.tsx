import { Button } from "@mantine/core";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import type { DraftStore, SaveState } from "#features/draft/draft-store.ts";
import { messages } from "#features/draft/messages.ts";
import classes from "#features/draft/save-indicator.module.css";

/** Where the own edits stand; always in sight. */
export function SaveIndicator({
  state,
  store,
}: {
  readonly state: SaveState;
  readonly store: DraftStore;
}) {
  return (
    <div className={classes["indicator"]} data-state={state.kind}>
      <output>
        {state.kind === "failed" || state.kind === "stopped" ? (
          <span title={explainFailure(state.error)}>{messages[state.kind]}</span>
        ) : (
          messages[state.kind]
        )}
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
