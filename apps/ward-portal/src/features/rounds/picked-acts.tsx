import { Button } from "@mantine/core";
import type { BoardRow } from "@thuocdo/contract/rounds";
import { isToSend } from "@thuocdo/submissions/round-board";
import { useState } from "react";
import { DeadlineDialog } from "#features/rounds/deadline-dialog.tsx";
import { messages } from "#features/rounds/messages.ts";
import { useExtendRound } from "#features/rounds/queries.ts";
import { ReminderDialog } from "#features/rounds/reminder-dialog.tsx";

export interface PickedActsProps {
  readonly roundId: string;
  /** The units picked. */
  readonly rows: readonly BoardRow[];
  readonly mayExtend: boolean;
  readonly mayRemind: boolean;
  /** Called with what was done. */
  readonly onDone: (said: string) => void;
}

/** What can be done with the units picked: more time, a reminder. */
export function PickedActs({ roundId, rows, mayExtend, mayRemind, onDone }: PickedActsProps) {
  return (
    <>
      {mayExtend && <ExtendPicked roundId={roundId} rows={rows} onDone={onDone} />}
      {mayRemind && (
        <RemindPicked
          roundId={roundId}
          rows={rows.filter(({ state, letOff }) => letOff === null && isToSend(state))}
          onDone={onDone}
        />
      )}
    </>
  );
}

type PickedProps = Pick<PickedActsProps, "roundId" | "rows" | "onDone">;

function ExtendPicked({ roundId, rows, onDone }: PickedProps) {
  const [asking, setAsking] = useState(false);
  const extend = useExtendRound(roundId);
  const latest = rows
    .map(({ closesAt }) => closesAt)
    .toSorted()
    .at(-1);
  return (
    <>
      <Button variant="default" disabled={rows.length === 0} onClick={() => setAsking(true)}>
        {messages.extendPicked(rows.length)}
      </Button>
      <DeadlineDialog
        opened={asking && latest !== undefined}
        title={messages.extendPicked(rows.length)}
        hint={messages.names(rows.map(({ unitName }) => unitName))}
        closesAt={latest ?? ""}
        confirmLabel={messages.extend}
        doing={extend}
        onConfirm={(deadline, { onSuccess }) =>
          extend.mutate(
            { unitIds: rows.map(({ unitId }) => unitId), ...deadline },
            {
              onSuccess: () => {
                onSuccess();
                onDone(messages.extendedUnits(rows.length, deadline.closesAt));
              },
            },
          )
        }
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function RemindPicked({ roundId, rows, onDone }: PickedProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" disabled={rows.length === 0} onClick={() => setAsking(true)}>
        {messages.remind(rows.length)}
      </Button>
      <ReminderDialog
        opened={asking}
        roundId={roundId}
        rows={rows}
        onDone={() => {
          setAsking(false);
          onDone(messages.reminded(rows.length));
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
