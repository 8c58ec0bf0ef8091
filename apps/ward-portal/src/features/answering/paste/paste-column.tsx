import { Button } from "@mantine/core";
import { Dialog } from "@thuocdo/ui/dialog";
import { Part } from "@thuocdo/ui/part";
import { useEffect, useEffectEvent, useState } from "react";
import type { Desk } from "#features/answering/desk.ts";
import { messages } from "#features/answering/paste/messages.ts";
import type { PastePanelProps } from "#features/answering/paste/paste-panel.tsx";
import {
  applyPasted,
  takePastedBack,
  type PastedChange,
} from "#features/answering/paste/pasted-changes.ts";
import { usePasted } from "#features/answering/paste/use-pasted.ts";
import type { Answers } from "@thuocdo/submissions/answers";
import classes from "#features/answering/paste/paste.module.css";

interface Applied {
  readonly changes: readonly PastedChange[];
  /** The answers right after it, to know whether anything was done since. */
  readonly answers: Answers;
}

/** Cells copied from Excel and pasted into a field: shown first, filled in together, taken back together. */
export function PasteColumn(props: Pick<PastePanelProps, "version" | "context" | "open" | "desk">) {
  const { desk } = props;
  const { pasted, forget } = usePasted();
  const [applied, setApplied] = useState<Applied>();
  const [said, setSaid] = useState<string>();

  function apply(changes: readonly PastedChange[]) {
    applyPasted(desk.draft, changes);
    setApplied({ changes, answers: desk.draft.getView().answers });
    setSaid(messages.applied(changes.length));
    forget();
  }

  function takeBack({ changes }: Applied) {
    const taken = takePastedBack(desk.draft, changes).length;
    const left = changes.length - taken;
    setApplied(undefined);
    setSaid(
      left === 0
        ? messages.takenBack(taken)
        : `${messages.takenBack(taken)} ${messages.changedSince(left)}`,
    );
  }

  useUndoKey(desk, applied, takeBack);

  return (
    <>
      <Dialog wide opened={pasted !== undefined} title={messages.title} onClose={forget}>
        {pasted !== undefined && (
          <Part
            name="paste-column"
            load={async () =>
              (await import("#features/answering/paste/paste-panel.tsx")).PastePanel
            }
            props={{ ...props, pasted, onApply: apply, onClose: forget }}
          />
        )}
      </Dialog>
      <div role="status" className={classes["bar"]} data-screen-only hidden={said === undefined}>
        <span>{said}</span>
        {applied !== undefined && (
          <Button size="xs" variant="default" onClick={() => takeBack(applied)}>
            {messages.takeBack}
          </Button>
        )}
        {said !== undefined && (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => {
              setApplied(undefined);
              setSaid(undefined);
            }}
          >
            {messages.close}
          </Button>
        )}
      </div>
    </>
  );
}

/** Ctrl+Z takes the paste back as long as nothing else was done since; after that it is the field's own again. */
function useUndoKey(
  { draft }: Desk,
  applied: Applied | undefined,
  takeBack: (applied: Applied) => void,
) {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === "z";
    if (!isUndo || applied === undefined) return;
    if (draft.getView().answers !== applied.answers) return;
    event.preventDefault();
    takeBack(applied);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
