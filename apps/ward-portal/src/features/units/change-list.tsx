import { Badge, Button, Text } from "@mantine/core";
import type { RecordedUnitChange } from "@thuocdo/contract/unit-changes";
import { Dialog } from "@thuocdo/ui/dialog";
import { ReasonForm } from "@thuocdo/ui/reason-form";
import { useState } from "react";
import { messages } from "#features/units/messages.ts";
import { useTakeBack } from "#features/units/queries.ts";
import classes from "#features/units/units.module.css";

export interface ChangeListProps {
  readonly changes: readonly RecordedUnitChange[];
  readonly onOpen: (unitId: string) => void;
}

/** Changes by their decisions, those to come first; a mistaken one can be taken back. */
export function ChangeList({ changes, onOpen }: ChangeListProps) {
  if (changes.length === 0) return <p className={classes["quiet"]}>{messages.changesNone}</p>;
  return (
    <ul className={`${classes["changes"]} ${classes["box"]}`}>
      {changes.map((change) => (
        <Change key={change.id} change={change} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function Change({
  change,
  onOpen,
}: {
  readonly change: RecordedUnitChange;
  readonly onOpen: (unitId: string) => void;
}) {
  const [asking, setAsking] = useState(false);
  const [first] = change.before;
  const said = messages.changed(change);
  return (
    <li data-taken-back={change.takenBack !== null}>
      <div>
        <p>
          <strong>
            {first === undefined ? (
              said
            ) : (
              <button
                type="button"
                className={classes["link"]}
                onClick={() => onOpen(first.unitId)}
              >
                {said}
              </button>
            )}
          </strong>{" "}
          {change.takenBack === null ? (
            change.planned && <Badge variant="light">{messages.planned}</Badge>
          ) : (
            <Badge variant="default">{messages.takenBack}</Badge>
          )}
        </p>
        <p>
          {messages.effective(change.effectiveOn)} ·{" "}
          {messages.decision(change.decisionNumber, change.decidedOn)}
        </p>
        <small>
          {change.takenBack === null
            ? messages.recorded(change.recordedAt, change.recordedBy?.fullName)
            : messages.takenBackFor(change.takenBack.at, change.takenBack.reason)}
        </small>
      </div>
      {change.mayTakeBack && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            data-screen-only
            aria-label={messages.takeBackOf(said)}
            onClick={() => setAsking(true)}
          >
            {messages.takeBack}
          </Button>
          <Dialog opened={asking} title={messages.takeBack} onClose={() => setAsking(false)}>
            <TakeBackForm changeId={change.id} said={said} onClose={() => setAsking(false)} />
          </Dialog>
        </>
      )}
    </li>
  );
}

function TakeBackForm(props: {
  readonly changeId: string;
  readonly said: string;
  readonly onClose: () => void;
}) {
  const takeBack = useTakeBack(props.changeId);
  return (
    <ReasonForm
      grave
      label={messages.takeBackReason}
      confirmLabel={messages.takeBack}
      doing={takeBack}
      onConfirm={(reason) => takeBack.mutate(reason, { onSuccess: props.onClose })}
      onCancel={props.onClose}
    >
      <Text fw={600}>{props.said}</Text>
      <Text size="sm">{messages.takeBackHint}</Text>
    </ReasonForm>
  );
}
