import { Text } from "@mantine/core";
import type { Differences } from "@thuocdo/contract/differences";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { ActForm } from "@thuocdo/ui/act-form";
import { ConfirmDialog } from "@thuocdo/ui/confirm-dialog";
import { GrowingTextarea } from "@thuocdo/ui/growing-textarea";
import { newId } from "@thuocdo/ui/new-id";
import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
import { useState } from "react";
import { AwardField } from "#features/appraisal/award-field.tsx";
import { awardRange } from "#features/appraisal/change-finding.ts";
import { OutcomeChoice } from "#features/appraisal/outcome-choice.tsx";
import { FoundDifference } from "#features/appraisal/settling/found-difference.tsx";
import { messages } from "#features/appraisal/settling/messages.ts";
import { useSettle } from "#features/appraisal/settling/queries.ts";
import { readOutcomes, type TypedOutcome } from "#features/appraisal/settling/typed-outcomes.ts";
import classes from "#features/appraisal/settling/settling.module.css";

export interface SettleFormProps {
  readonly differences: Differences;
  readonly indicators: readonly Indicator[];
}

/** Each indicator found differently: what holds of it, and why. What is typed is kept until it is sent, once. */
export function SettleForm({ differences, indicators }: SettleFormProps) {
  const { person } = useSession();
  const kept = useKept<{ readonly id: string; readonly typed: Record<string, TypedOutcome> }>(
    { personId: person.id, name: `settlement.${differences.id}` },
    { id: newId(), typed: {} },
  );
  const { id, typed } = kept.value;
  const [confirming, setConfirming] = useState(false);
  const settle = useSettle(differences.id);
  const outcomes = readOutcomes(differences.items, typed);
  // The id goes with what is typed: sent again after a broken line, it is the same settlement.
  const put = (indicatorId: string, outcome: TypedOutcome) =>
    kept.change({ id, typed: { ...typed, [indicatorId]: outcome } });

  return (
    <>
      <p className={classes["of"]}>{messages.hint}</p>
      <div className={classes["list"]}>
        <ActForm
          inPage
          confirmLabel={messages.settle(differences.items.length)}
          faulty={outcomes === undefined}
          doing={settle}
          onConfirm={() => setConfirming(true)}
          beside={
            Object.keys(typed).length > 0 && (
              <Text size="xs" c="var(--td-quiet)">
                {messages.typed}
              </Text>
            )
          }
        >
          {(asked) =>
            indicators.map((indicator) => {
              const item = differences.items.find(
                ({ indicatorId }) => indicatorId === indicator.id,
              );
              if (item === undefined) return null;
              return (
                <Deciding
                  key={indicator.id}
                  indicator={indicator}
                  item={item}
                  typed={typed[indicator.id] ?? {}}
                  asked={asked}
                  onType={(outcome) => put(indicator.id, outcome)}
                />
              );
            })
          }
        </ActForm>
      </div>
      {outcomes !== undefined && (
        <ConfirmDialog
          grave
          opened={confirming}
          title={messages.title}
          confirmLabel={messages.settle(differences.items.length)}
          onCancel={() => setConfirming(false)}
          onConfirm={() => {
            setConfirming(false);
            settle.mutate({ id, outcomes }, { onSuccess: kept.forget });
          }}
        >
          {messages.confirm(differences.unitName)}
        </ConfirmDialog>
      )}
    </>
  );
}

interface DecidingProps {
  readonly indicator: Indicator;
  readonly item: Differences["items"][number];
  readonly typed: TypedOutcome;
  readonly asked: boolean;
  readonly onType: (outcome: TypedOutcome) => void;
}

function Deciding({ indicator, item, typed, asked, onType }: DecidingProps) {
  const { code } = indicator;
  const { outcome, awardedHundredths, reason = "" } = typed;
  const { least, most } = awardRange(indicator);
  const isAwardable = least !== 0 || most !== 0;
  const options = [
    { value: "kept" as const, label: messages.kept(item.standingHundredths) },
    { value: "second" as const, label: messages.asSecond(item.second.hundredths) },
    ...(isAwardable ? [{ value: "changed" as const, label: messages.otherwise }] : []),
  ];
  return (
    <fieldset className={classes["card"]}>
      <legend>{messages.indicator(code, indicator.title)}</legend>
      <FoundDifference indicator={indicator} item={item} />
      <OutcomeChoice
        label={messages.decide(code)}
        name={indicator.id}
        options={options}
        chosen={outcome}
        missing={asked && outcome === undefined ? messages.undecided : undefined}
        onChoose={(chosen) => onType({ ...typed, outcome: chosen })}
      />
      {outcome === "changed" && (
        <AwardField
          needed
          indicator={indicator}
          awarded={awardedHundredths}
          missing={asked ? messages.awardMissing : undefined}
          onAward={(awarded) => {
            const { awardedHundredths: _, ...rest } = typed;
            onType(awarded === undefined ? rest : { ...rest, awardedHundredths: awarded });
          }}
        />
      )}
      <GrowingTextarea
        label={messages.reasonOf(code)}
        value={reason}
        maxLength={4000}
        error={asked && reason.trim() === "" && messages.reasonMissing}
        onChange={(event) => onType({ ...typed, reason: event.currentTarget.value })}
      />
    </fieldset>
  );
}
