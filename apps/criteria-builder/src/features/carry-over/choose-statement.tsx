import { Button, NativeSelect, VisuallyHidden } from "@mantine/core";
import type { CarryOverKind, CarryOverStatement } from "@thuocdo/criteria/carry-over";
import { carryOverKindLabels } from "@thuocdo/criteria/carry-over-kinds";
import { possibleKinds } from "@thuocdo/criteria/indicator-change";
import { same } from "@thuocdo/criteria/same";
import { useState } from "react";
import type { CarryOverRow } from "#features/carry-over/carry-over-rows.ts";
import { messages } from "#features/carry-over/messages.ts";
import { MergedFields, SplitFields, type Target } from "#features/carry-over/target-fields.tsx";
import classes from "#features/carry-over/choose-statement.module.css";

export interface ChooseStatementProps {
  readonly row: CarryOverRow;
  /** The indicators of the draft, where an old one can live on. */
  readonly targets: readonly Target[];
  readonly onState: (statement: CarryOverStatement | null) => void;
}

/** What becomes of one old indicator: the proposal or another choice that the draft allows, confirmed by a button. */
export function ChooseStatement({ row, targets, onState }: ChooseStatementProps) {
  const { indicator, change, statement: proposed, stated } = row;
  const possible: readonly CarryOverKind[] = possibleKinds[change.kind];
  const start = stated !== null && possible.includes(stated.kind) ? stated : proposed;
  // Null: nothing else than what is stated or proposed; so too where an edit has overtaken the choice.
  const [chosen, setChosen] = useState<CarryOverStatement | null>(null);
  const [asked, setAsked] = useState(false);
  const shown = chosen !== null && possible.includes(chosen.kind) ? chosen : start;
  const isComplete = isWhole(shown);
  const isStated = same(shown, stated);

  function choose(next: CarryOverStatement) {
    setAsked(false);
    setChosen(next);
  }

  return (
    <div className={classes["choice"]} data-screen-only>
      <NativeSelect
        size="xs"
        label={
          <>
            {messages.becomes}
            <VisuallyHidden>{messages.becomesOf(indicator.code)}</VisuallyHidden>
          </>
        }
        value={shown.kind}
        data={possible.map((kind) => ({ value: kind, label: carryOverKindLabels[kind] }))}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const kind = possible.find((each) => each === value);
          if (kind !== undefined) choose(firstOf(kind, row));
        }}
      />
      {shown.kind === "merged" && (
        <MergedFields
          statement={shown}
          targets={targets}
          missing={asked && !isComplete}
          onChange={choose}
        />
      )}
      {shown.kind === "split" && (
        <SplitFields
          statement={shown}
          targets={targets}
          missing={asked && !isComplete}
          onChange={choose}
        />
      )}
      <div className={classes["acts"]}>
        {!isStated && (
          <Button
            size="compact-sm"
            onClick={() => {
              setAsked(true);
              if (!isComplete) return;
              setChosen(null);
              onState(shown);
            }}
          >
            {messages.confirm}
            <VisuallyHidden>{messages.confirmOf(indicator.code)}</VisuallyHidden>
          </Button>
        )}
        {stated !== null && (
          <Button size="compact-sm" variant="subtle" onClick={() => onState(null)}>
            {messages.takeBack}
            <VisuallyHidden>{messages.confirmOf(indicator.code)}</VisuallyHidden>
          </Button>
        )}
      </div>
    </div>
  );
}

/** The choice to begin from: what is stated or proposed where it is of this kind, else what is there with nothing chosen. */
function firstOf(kind: CarryOverKind, row: CarryOverRow): CarryOverStatement {
  if (row.stated?.kind === kind) return row.stated;
  if (row.statement.kind === kind) return row.statement;
  const itself = row.change.kind === "absent" ? "" : row.indicator.id;
  switch (kind) {
    case "merged":
      return { kind, into: itself, weightPercent: 100 };
    case "split":
      return { kind, into: [itself, ""] };
    case "kept":
    case "reworded":
    case "rescored":
    case "ended":
      return { kind };
  }
}

function isWhole(statement: CarryOverStatement): boolean {
  if (statement.kind === "merged")
    return (
      statement.into !== "" &&
      Number.isInteger(statement.weightPercent) &&
      statement.weightPercent >= 1 &&
      statement.weightPercent <= 100
    );
  return statement.kind !== "split" || statement.into.every((id) => id !== "");
}
