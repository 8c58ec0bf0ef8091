import { Button, Checkbox, Group, Text } from "@mantine/core";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { WordsField } from "@thuocdo/criteria-form/words-field";
import { newId } from "@thuocdo/ui/new-id";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
import { useState } from "react";
import type { Appealed } from "#features/appraisal/appeals/appealed.ts";
import { messages } from "#features/appraisal/appeals/messages.ts";
import { useMakeAppeal } from "#features/appraisal/appeals/queries.ts";
import { listIndicators } from "#lib/submissions/list-indicators.ts";
import classes from "#features/appraisal/appeals/appeals.module.css";

export interface AppealFormProps extends Appealed {
  readonly approvalId: string;
  readonly onClose: () => void;
}

/** Chosen indicators with a reason each; what is typed is kept until it is sent. */
export function AppealForm({ submission, version, approvalId, onClose }: AppealFormProps) {
  const { person } = useSession();
  const kept = useKept<{ readonly id: string; readonly reasons: Record<string, string> }>(
    { personId: person.id, name: `appeal.${approvalId}` },
    { id: newId(), reasons: {} },
  );
  const { id, reasons } = kept.value;
  const [asked, setAsked] = useState(false);
  const appeal = useMakeAppeal(submission.id);
  const chosen = Object.keys(reasons);
  const isComplete = chosen.length > 0 && chosen.every((one) => reasons[one]?.trim() !== "");
  const self = pointsOf(submission.revision?.selfScore);
  const found = pointsOf(submission.appraisal?.appraisedScore);
  const differs = ({ id: one }: Indicator) => self.get(one) !== found.get(one);
  const all = listIndicators(version);

  const choose = (one: string, reason: string | undefined) => {
    const { [one]: _, ...others } = reasons;
    // The id goes with what is typed: sent again after a broken line, it is the same appeal.
    kept.change({ id, reasons: reason === undefined ? others : { ...others, [one]: reason } });
  };
  const line = (indicator: Indicator) => (
    <li key={indicator.id}>
      <Checkbox
        size="xs"
        label={messages.indicator(indicator.code, indicator.title)}
        description={messages.points(
          self.get(indicator.id) ?? null,
          found.get(indicator.id) ?? null,
        )}
        checked={reasons[indicator.id] !== undefined}
        onChange={(event) => choose(indicator.id, event.currentTarget.checked ? "" : undefined)}
      />
      {reasons[indicator.id] !== undefined && (
        <WordsField
          label={messages.reasonOf(indicator.code)}
          value={reasons[indicator.id] ?? ""}
          readOnly={false}
          maxLength={4000}
          onWords={(words) => choose(indicator.id, words ?? "")}
        />
      )}
    </li>
  );

  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isComplete) return;
        appeal.mutate({ id, approvalId, reasons }, { onSuccess: () => kept.forget() });
      }}
    >
      <Text size="sm">{messages.choose}</Text>
      {all.some(differs) && (
        <fieldset>
          <legend>{messages.differing}</legend>
          <ul>{all.filter(differs).map(line)}</ul>
        </fieldset>
      )}
      <details>
        <summary>{messages.others}</summary>
        <ul>{all.filter((indicator) => !differs(indicator)).map(line)}</ul>
      </details>
      {asked && !isComplete && (
        <Text role="alert" size="sm" c="var(--td-warn)">
          {messages.reasonMissing}
        </Text>
      )}
      {appeal.error !== null && <Refused error={appeal.error} />}
      <Group gap="xs">
        <Button type="submit" loading={appeal.isPending}>
          {messages.send(chosen.length)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {messages.cancel}
        </Button>
        {chosen.length > 0 && (
          <Text size="xs" c="var(--td-quiet)">
            {messages.kept}
          </Text>
        )}
      </Group>
    </form>
  );
}

type StoredScore = NonNullable<Appealed["submission"]["revision"]>["selfScore"];

function pointsOf(score: StoredScore | undefined): ReadonlyMap<string, number | null> {
  return new Map(score?.indicators.map(({ indicatorId, hundredths }) => [indicatorId, hundredths]));
}
