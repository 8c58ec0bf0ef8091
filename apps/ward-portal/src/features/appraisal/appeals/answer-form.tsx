import { Text } from "@mantine/core";
import type { Appeal } from "@thuocdo/contract/appeals";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { AppealOutcomes } from "@thuocdo/submissions/appeal";
import { ActForm } from "@thuocdo/ui/act-form";
import { GrowingTextarea } from "@thuocdo/ui/growing-textarea";
import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
import type { Appealed } from "#features/appraisal/appeals/appealed.ts";
import { messages } from "#features/appraisal/appeals/messages.ts";
import { useAnswerAppeal } from "#features/appraisal/appeals/queries.ts";
import { AwardField } from "#features/appraisal/award-field.tsx";
import { OutcomeChoice } from "#features/appraisal/outcome-choice.tsx";
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
  const answer = useAnswerAppeal(submission.id, appeal.id);
  const indicators = listIndicators(version).filter(({ id }) => appeal.reasons[id] !== undefined);
  const outcomes = readOutcomes(indicators, typed);
  const set = (id: string, part: TypedOutcome) =>
    kept.change({ typed: { ...typed, [id]: { ...typed[id], ...part } } });

  return (
    <div className={classes["form"]}>
      <h2>{messages.answerTitle}</h2>
      <Text size="sm">{messages.answerHint}</Text>
      <ActForm
        inPage
        confirmLabel={messages.answer}
        faulty={outcomes === undefined}
        doing={answer}
        onConfirm={() => {
          if (outcomes !== undefined) answer.mutate(outcomes, { onSuccess: kept.forget });
        }}
      >
        {(asked) => indicators.map((indicator) => outcomeOf(indicator, asked))}
      </ActForm>
    </div>
  );

  function outcomeOf(indicator: Indicator, asked: boolean) {
    const { outcome, awardedHundredths, reason = "" } = typed[indicator.id] ?? {};
    return (
      <fieldset key={indicator.id}>
        <legend>{messages.indicator(indicator.code, indicator.title)}</legend>
        <p>{messages.asks(appeal.reasons[indicator.id] ?? "")}</p>
        <OutcomeChoice
          label={messages.decide(indicator.code)}
          name={indicator.id}
          options={outcomeOptions}
          chosen={outcome}
          missing={asked && outcome === undefined ? messages.undecided : undefined}
          onChoose={(chosen) => set(indicator.id, { outcome: chosen })}
        />
        {outcome === "changed" && (
          <AwardField
            indicator={indicator}
            awarded={awardedHundredths}
            onAward={(awarded) => {
              const { awardedHundredths: _, ...rest } = typed[indicator.id] ?? {};
              const next = awarded === undefined ? rest : { ...rest, awardedHundredths: awarded };
              kept.change({ typed: { ...typed, [indicator.id]: next } });
            }}
          />
        )}
        <GrowingTextarea
          label={messages.reasonOf(indicator.code)}
          value={reason}
          maxLength={4000}
          error={asked && reason.trim() === "" && messages.answerReasonMissing}
          onChange={(event) => set(indicator.id, { reason: event.currentTarget.value })}
        />
      </fieldset>
    );
  }
}

const outcomeOptions = [
  { value: "kept", label: messages.outcome.kept },
  { value: "changed", label: messages.outcome.changed },
] as const;

/** Undefined while one is undecided or has no reason. */
function readOutcomes(
  indicators: readonly Indicator[],
  typed: Readonly<Record<string, TypedOutcome>>,
): AppealOutcomes | undefined {
  const outcomes: AppealOutcomes = {};
  for (const { id } of indicators) {
    const { outcome, awardedHundredths, reason: words = "" } = typed[id] ?? {};
    const reason = words.normalize("NFC").trim();
    if (outcome === undefined || reason === "") return undefined;
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
