import type { Revision } from "@thuocdo/contract/submissions";
import { fieldKeys } from "@thuocdo/criteria/input";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { same } from "@thuocdo/criteria/same";
import { fieldLabel, fieldText } from "@thuocdo/criteria-form/field-text";
import type { Answer } from "@thuocdo/submissions/answers";
import type { Desk } from "#features/answering/desk.ts";
import { messages } from "#features/answering/messages.ts";
import { useDraftPart } from "#features/answering/use-draft-part.ts";
import classes from "#features/answering/answering.module.css";

export interface ChangedSinceProps {
  readonly indicator: Indicator;
  readonly revision: Revision;
  readonly desk: Desk;
}

/** Marks an indicator answered otherwise since it was last sent, and says what stood there. */
export function ChangedSince({ indicator, revision, desk }: ChangedSinceProps) {
  const now = useDraftPart(desk, ({ answers }) => answers.byIndicator[indicator.id]);
  const before = revision.answers.byIndicator[indicator.id];
  if (same(before, now)) return null;
  return (
    <div className={classes["changed"]}>
      <strong>{messages.changedSince(revision.number)}</strong>
      {changedSentences(indicator, before, now).map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </div>
  );
}

function changedSentences(
  indicator: Indicator,
  before: Answer | undefined,
  now: Answer | undefined,
): readonly string[] {
  const was = before?.values ?? {};
  return [
    ...indicator.inputs
      .flatMap(fieldKeys)
      .filter((key) => was[key] !== now?.values[key])
      .map((key) => {
        const value = was[key];
        const text = value === undefined ? messages.empty : fieldText(indicator, key, value);
        return messages.wasBefore(fieldLabel(indicator, key), text);
      }),
    ...(same(before?.evidence, now?.evidence) ? [] : [messages.evidenceChanged]),
    ...(before?.note === now?.note ? [] : [messages.noteChanged]),
  ];
}
