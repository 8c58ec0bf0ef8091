import { UnstyledButton } from "@mantine/core";
import type { PreviousAnswers } from "@thuocdo/contract/previous-answers";
import { fieldKeys } from "@thuocdo/criteria/input";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { fieldLabel, fieldText } from "@thuocdo/criteria-form/field-text";
import type { Desk } from "#features/answering/desk.ts";
import { messages } from "#features/answering/messages.ts";
import { useDraftView } from "#features/answering/use-desk.ts";
import classes from "#features/answering/answering.module.css";

export interface PreviousAnswerProps {
  readonly indicator: Indicator;
  readonly previous: PreviousAnswers;
  readonly desk: Desk;
}

/** What the unit answered in the period before, beside the fields; taken over by a click, one indicator at a time. */
export function PreviousAnswer({ indicator, previous, desk }: PreviousAnswerProps) {
  const { answers } = useDraftView(desk);
  const before = previous.values[indicator.id] ?? {};
  const now = answers.byIndicator[indicator.id]?.values ?? {};
  const keys = indicator.inputs.flatMap(fieldKeys).filter((key) => before[key] !== undefined);
  if (keys.length === 0) return null;
  const changed = keys.filter((key) => now[key] !== before[key]);
  return (
    <div className={classes["previous"]}>
      <span>{messages.previous(previous.periodFrom, previous.periodTo)}</span>
      {keys.map((key) => (
        <span key={key}>
          {messages.previousField(
            keys.length === 1 ? "" : fieldLabel(indicator, key),
            fieldText(indicator, key, before[key] ?? ""),
          )}
        </span>
      ))}
      {changed.length > 0 && (
        <UnstyledButton
          className={classes["link"]}
          data-screen-only
          aria-label={messages.takePreviousOf(indicator.code, indicator.title)}
          onClick={() =>
            desk.draft.edit(
              changed.map((fieldKey) => ({
                part: "value",
                indicatorId: indicator.id,
                fieldKey,
                value: before[fieldKey] ?? null,
              })),
            )
          }
        >
          {messages.takePrevious}
        </UnstyledButton>
      )}
    </div>
  );
}
