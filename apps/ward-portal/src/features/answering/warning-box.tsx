import type { Indicator } from "@thuocdo/criteria/indicator";
import { fieldLabel, fieldText } from "@thuocdo/criteria-form/field-text";
import { OwnForm } from "@thuocdo/criteria-form/own-form";
import { WordsField } from "@thuocdo/criteria-form/words-field";
import type { ValuesByIndicator } from "@thuocdo/submissions/comparable-values";
import { warningsOf } from "@thuocdo/submissions/warnings";
import { useSettled } from "@thuocdo/ui/use-settled";
import type { Desk } from "#features/answering/desk.ts";
import { messages } from "#features/answering/messages.ts";
import { useDraftPart } from "#features/answering/use-draft-part.ts";
import classes from "#features/answering/answering.module.css";

export interface WarningBoxProps {
  readonly indicator: Indicator;
  /** Values of the period before that mean the same. */
  readonly before: ValuesByIndicator[string] | undefined;
  readonly desk: Desk;
}

/** Figures far from those of the period before: they may be right, and the appraiser will ask. */
export function WarningBox({ indicator, before: previous, desk }: WarningBoxProps) {
  const answer = useDraftPart(desk, ({ answers }) => answers.byIndicator[indicator.id]);
  const settled = useSettled(answer);
  return warningsOf(indicator, settled, previous).map(({ key, fieldKey, before, now }) => (
    <OwnForm key={key} className={classes["warning"]}>
      <p>
        {messages.farFromBefore(
          fieldLabel(indicator, fieldKey),
          fieldText(indicator, fieldKey, before),
          fieldText(indicator, fieldKey, now),
        )}
      </p>
      <WordsField
        label={messages.warningReason}
        value={answer?.reasons?.[key] ?? ""}
        readOnly={false}
        maxLength={4000}
        onWords={(words) =>
          desk.draft.edit([
            { part: "reason", indicatorId: indicator.id, warning: key, value: words ?? null },
          ])
        }
      />
    </OwnForm>
  ));
}
