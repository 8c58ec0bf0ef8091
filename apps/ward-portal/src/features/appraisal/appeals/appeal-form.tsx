import { Checkbox, Text } from "@mantine/core";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { ActForm } from "@thuocdo/ui/act-form";
import { GrowingTextarea } from "@thuocdo/ui/growing-textarea";
import { newId } from "@thuocdo/ui/new-id";
import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
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
  const line = (indicator: Indicator, asked: boolean) => (
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
        <GrowingTextarea
          label={messages.reasonOf(indicator.code)}
          value={reasons[indicator.id] ?? ""}
          maxLength={4000}
          error={asked && reasons[indicator.id]?.trim() === "" && messages.reasonMissing}
          onChange={(event) => choose(indicator.id, event.currentTarget.value)}
        />
      )}
    </li>
  );

  return (
    <div className={classes["form"]}>
      <ActForm
        inPage
        confirmLabel={messages.send(chosen.length)}
        faulty={!isComplete}
        doing={appeal}
        onConfirm={() =>
          appeal.mutate({ id, approvalId, reasons: tidy(reasons) }, { onSuccess: kept.forget })
        }
        onCancel={onClose}
        beside={
          chosen.length > 0 && (
            <Text size="xs" c="var(--td-quiet)">
              {messages.kept}
            </Text>
          )
        }
      >
        {(asked) => (
          <>
            <Text size="sm">{messages.choose}</Text>
            {all.some(differs) && (
              <fieldset>
                <legend>{messages.differing}</legend>
                <ul>{all.filter(differs).map((indicator) => line(indicator, asked))}</ul>
              </fieldset>
            )}
            <details>
              <summary>{messages.others}</summary>
              <ul>
                {all
                  .filter((indicator) => !differs(indicator))
                  .map((indicator) => line(indicator, asked))}
              </ul>
            </details>
            {asked && chosen.length === 0 && (
              <Text role="alert" size="sm" c="var(--td-warn)">
                {messages.noneChosen}
              </Text>
            )}
          </>
        )}
      </ActForm>
    </div>
  );
}

function tidy(reasons: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reasons).map(([id, reason]) => [id, reason.normalize("NFC").trim()]),
  );
}

type StoredScore = NonNullable<Appealed["submission"]["revision"]>["selfScore"];

function pointsOf(score: StoredScore | undefined): ReadonlyMap<string, number | null> {
  return new Map(score?.indicators.map(({ indicatorId, hundredths }) => [indicatorId, hundredths]));
}
