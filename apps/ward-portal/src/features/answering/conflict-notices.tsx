import { Button } from "@mantine/core";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { fieldLabel, fieldText } from "@thuocdo/criteria-form/field-text";
import type { Desk } from "#features/answering/desk.ts";
import { messages } from "#features/answering/messages.ts";
import { useDraftPart } from "#features/answering/use-draft-part.ts";
import type { DraftValue } from "#lib/drafts/field-value.ts";
import type { Conflict } from "#lib/drafts/sort-changes.ts";
import classes from "#features/answering/answering.module.css";

export interface ConflictNoticesProps {
  readonly desk: Desk;
  readonly indicator: Indicator;
}

/** Fields of this indicator that two devices filled in differently: both values, and one press to choose. */
export function ConflictNotices({ desk, indicator }: ConflictNoticesProps) {
  const conflicts = useDraftPart(desk, (view) => view.conflicts);
  return conflicts
    .filter(({ change }) => change.indicatorId === indicator.id)
    .map((conflict) => (
      <div key={conflict.path} role="alert" className={classes["conflict"]}>
        <strong>{messages.conflictTitle}</strong>
        <span>{messages.conflictField(labelOf(indicator, conflict))}</span>
        <span>{messages.mine(textOf(indicator, conflict, conflict.change.value))}</span>
        <span>{messages.theirs(textOf(indicator, conflict, conflict.theirs))}</span>
        <div className={classes["choice"]}>
          <Button variant="default" onClick={() => desk.draft.resolve(conflict.path, "mine")}>
            {messages.keepMine}
          </Button>
          <Button variant="default" onClick={() => desk.draft.resolve(conflict.path, "theirs")}>
            {messages.takeTheirs}
          </Button>
        </div>
      </div>
    ));
}

function labelOf(indicator: Indicator, { change }: Conflict): string {
  switch (change.part) {
    case "value":
      return fieldLabel(indicator, change.fieldKey);
    case "note":
      return messages.note;
    case "reason":
      return messages.warningReason;
    case "not-applicable":
      return messages.notApplicable;
    case "evidence":
      return messages.evidence;
  }
}

function textOf(indicator: Indicator, { change }: Conflict, value: DraftValue): string {
  if (value === null) return messages.empty;
  if (typeof value === "object") return value.name;
  return change.part === "value" ? fieldText(indicator, change.fieldKey, value) : String(value);
}
