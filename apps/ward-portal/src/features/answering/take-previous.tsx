import { UnstyledButton } from "@mantine/core";
import type { PreviousAnswers } from "@thuocdo/contract/previous-answers";
import { fieldKeys } from "@thuocdo/criteria/input";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Desk } from "#features/answering/desk.ts";
import { messages } from "#features/answering/messages.ts";
import { useDraftPart } from "#features/answering/use-draft-part.ts";
import { PreviousAnswer } from "#lib/submissions/previous-answer.tsx";
import classes from "#features/answering/answering.module.css";

export interface TakePreviousProps {
  readonly indicator: Indicator;
  readonly previous: PreviousAnswers;
  readonly desk: Desk;
}

/** The answer of the period before, taken over by a click, one indicator at a time. */
export function TakePrevious({ indicator, previous, desk }: TakePreviousProps) {
  const values = useDraftPart(desk, ({ answers }) => answers.byIndicator[indicator.id]?.values);
  const before = previous.values[indicator.id] ?? {};
  const now = values ?? {};
  const changed = indicator.inputs
    .flatMap(fieldKeys)
    .filter((key) => before[key] !== undefined && now[key] !== before[key]);

  function take() {
    desk.draft.edit(
      changed.map((fieldKey) => ({
        part: "value",
        indicatorId: indicator.id,
        fieldKey,
        value: before[fieldKey] ?? null,
      })),
    );
  }

  return (
    <PreviousAnswer
      indicator={indicator}
      previous={previous}
      act={
        changed.length > 0 && (
          <UnstyledButton
            className={classes["link"]}
            data-screen-only
            aria-label={messages.takePreviousOf(indicator.code, indicator.title)}
            onClick={take}
          >
            {messages.takePrevious}
          </UnstyledButton>
        )
      }
    />
  );
}
