import { Button, Group, Text } from "@mantine/core";
import type { Appeal } from "@thuocdo/contract/appeals";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { WordsField } from "@thuocdo/criteria-form/words-field";
import type { AppealOutcomes } from "@thuocdo/submissions/appeal";
import { Refused } from "@thuocdo/ui/refused";
import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
import { useState } from "react";
import type { Appealed } from "#features/appraisal/appeals/appealed.ts";
import { messages } from "#features/appraisal/appeals/messages.ts";
import { useAnswerAppeal } from "#features/appraisal/appeals/queries.ts";
import { AwardField } from "#features/appraisal/award-field.tsx";
import { listIndicators } from "#lib/submissions/list-indicators.ts";
import classes from "#features/appraisal/appeals/appeals.module.css";

interface TypedOutcome {
  readonly outcome?: "kept" | "changed";
  readonly awardedHundredths?: number;
  readonly reason?: string;
}

export interface AnswerFormProps extends Appealed {
  readonly appeal: Appeal;
}

/** Each indicator that the appeal names: kept or changed, with a reason. Sent once. */
export function AnswerForm({ submission, version, appeal }: AnswerFormProps) {
  const { person } = useSession();
  const kept = useKept<{ readonly typed: Record<string, TypedOutcome> }>(
    { personId: person.id, name: `appeal-answer.${appeal.id}` },
    { typed: {} },
  );
  const { typed } = kept.value;
  const [asked, setAsked] = useState(false);
  const answer = useAnswerAppeal(submission.id, appeal.id);
  const indicators = listIndicators(version).filter(({ id }) => appeal.reasons[id] !== undefined);
  const outcomes = readOutcomes(indicators, typed);
  const set = (id: string, part: TypedOutcome) =>
    kept.change({ typed: { ...typed, [id]: { ...typed[id], ...part } } });

  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (outcomes !== undefined) answer.mutate(outcomes, { onSuccess: () => kept.forget() });
      }}
    >
      <h2>{messages.answerTitle}</h2>
      <Text size="sm">{messages.answerHint}</Text>
      {indicators.map((indicator) => (
        <fieldset key={indicator.id}>
          <legend>{messages.indicator(indicator.code, indicator.title)}</legend>
          <p>{messages.asks(appeal.reasons[indicator.id] ?? "")}</p>
          <div
            role="radiogroup"
            aria-label={messages.decide(indicator.code)}
            className={classes["choices"]}
          >
            {(["kept", "changed"] as const).map((outcome) => (
              <label key={outcome}>
                <input
                  type="radio"
                  name={indicator.id}
                  checked={typed[indicator.id]?.outcome === outcome}
                  onChange={() => set(indicator.id, { outcome })}
                />
                <span>{messages.outcome[outcome]}</span>
              </label>
            ))}
          </div>
          {typed[indicator.id]?.outcome === "changed" && (
            <AwardField
              indicator={indicator}
              awarded={typed[indicator.id]?.awardedHundredths}
              onAward={(awarded) => {
                const { awardedHundredths: _, ...rest } = typed[indicator.id] ?? {};
                const next = awarded === undefined ? rest : { ...rest, awardedHundredths: awarded };
                kept.change({ typed: { ...typed, [indicator.id]: next } });
              }}
            />
          )}
          <WordsField
            label={messages.reasonOf(indicator.code)}
            value={typed[indicator.id]?.reason ?? ""}
            readOnly={false}
            maxLength={4000}
            onWords={(words) => set(indicator.id, { reason: words ?? "" })}
          />
        </fieldset>
      ))}
      {asked && outcomes === undefined && (
        <Text role="alert" size="sm" c="var(--td-warn)">
          {messages.answerMissing}
        </Text>
      )}
      {answer.error !== null && <Refused error={answer.error} />}
      <Group gap="xs">
        <Button type="submit" loading={answer.isPending}>
          {messages.answer}
        </Button>
      </Group>
    </form>
  );
}

/** Undefined while one is undecided or has no reason. */
function readOutcomes(
  indicators: readonly Indicator[],
  typed: Readonly<Record<string, TypedOutcome>>,
): AppealOutcomes | undefined {
  const outcomes: AppealOutcomes = {};
  for (const { id } of indicators) {
    const { outcome, awardedHundredths, reason = "" } = typed[id] ?? {};
    if (outcome === undefined || reason.trim() === "") return undefined;
    outcomes[id] =
      outcome === "kept"
        ? { outcome, reason }
        : {
            outcome,
            finding: awardedHundredths === undefined ? null : { awardedHundredths },
            reason,
          };
  }
  return outcomes;
}
