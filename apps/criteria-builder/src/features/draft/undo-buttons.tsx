import { Button } from "@mantine/core";
import { nodeNames } from "@thuocdo/criteria/node-names";
import { useMemo } from "react";
import type { DraftSnapshot, DraftStore } from "#features/draft/draft-store.ts";
import { messages, nameStep } from "#features/draft/messages.ts";
import classes from "#features/draft/undo-buttons.module.css";

/** Undo and redo, each saying what it would do and what it has done. */
export function UndoButtons({
  snapshot: { draft, stepSaid },
  store,
}: {
  readonly snapshot: DraftSnapshot;
  readonly store: DraftStore;
}) {
  const find = useMemo(() => nodeNames(draft.shown, draft.log), [draft.shown, draft.log]);
  const undo = draft.undo.at(-1);
  const redo = draft.redo.at(-1);
  const taken = stepSaid !== undefined && "step" in stepSaid ? stepSaid : undefined;
  const said = taken && messages[taken.kind](nameStep(taken.step, actOf[taken.kind], find));
  return (
    <>
      <output className={classes["said"]} title={said}>
        {said}
      </output>
      <Button
        variant="default"
        title={undo ? messages.undoWhat(nameStep(undo, "undo", find)) : messages.nothingToUndo}
        disabled={undo === undefined}
        onClick={store.undo}
      >
        {messages.undo}
      </Button>
      <Button
        variant="default"
        title={redo ? messages.redoWhat(nameStep(redo, "redo", find)) : messages.nothingToRedo}
        disabled={redo === undefined}
        onClick={store.redo}
      >
        {messages.redo}
      </Button>
    </>
  );
}

const actOf = { undone: "undo", redone: "redo" } as const;
