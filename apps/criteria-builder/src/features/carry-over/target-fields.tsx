import { Button, NativeSelect, TextInput } from "@mantine/core";
import type { CarryOverStatement } from "@thuocdo/criteria/carry-over";
import { useState } from "react";
import { messages } from "#features/carry-over/messages.ts";
import classes from "#features/carry-over/choose-statement.module.css";

/** An indicator of the draft, where an old one can live on. */
export interface Target {
  readonly id: string;
  readonly name: string;
}

type Of<Kind extends CarryOverStatement["kind"]> = Extract<CarryOverStatement, { kind: Kind }>;

interface FieldsProps<Kind extends CarryOverStatement["kind"]> {
  readonly statement: Of<Kind>;
  readonly targets: readonly Target[];
  /** Something is still to be chosen, and the person has asked to confirm. */
  readonly missing: boolean;
  readonly onChange: (statement: Of<Kind>) => void;
}

/** Where it goes, and how much of the earlier result there stands on it. */
export function MergedFields({ statement, targets, missing, onChange }: FieldsProps<"merged">) {
  const { weightPercent } = statement;
  const [typed, setTyped] = useState(Number.isNaN(weightPercent) ? "" : String(weightPercent));
  return (
    <>
      <TargetSelect
        label={messages.target}
        value={statement.into}
        targets={targets}
        missing={missing}
        onChange={(into) => onChange({ ...statement, into })}
      />
      <TextInput
        size="xs"
        inputMode="numeric"
        label={messages.weight}
        description={messages.weightHint}
        value={typed}
        error={isPercent(typed) ? undefined : messages.weightUnreadable}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setTyped(value);
          // What is no percentage is kept as typed, and can't be confirmed.
          onChange({ ...statement, weightPercent: isPercent(value) ? Number(value) : Number.NaN });
        }}
      />
    </>
  );
}

/** The two or more that it lives on in. */
export function SplitFields({ statement, targets, missing, onChange }: FieldsProps<"split">) {
  const { into } = statement;
  return (
    <>
      {into.map((id, at) => (
        // Places have no identity but their number.
        <div key={`${at}`} className={classes["target"]}>
          <TargetSelect
            label={messages.targetNumber(at + 1)}
            value={id}
            targets={targets}
            missing={missing && id === ""}
            onChange={(chosen) => onChange({ ...statement, into: into.with(at, chosen) })}
          />
          {into.length > 2 && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => onChange({ ...statement, into: into.toSpliced(at, 1) })}
            >
              {messages.removeTarget(at + 1)}
            </Button>
          )}
        </div>
      ))}
      {into.length < 20 && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onChange({ ...statement, into: [...into, ""] })}
        >
          {messages.addTarget}
        </Button>
      )}
    </>
  );
}

function TargetSelect(props: {
  readonly label: string;
  readonly value: string;
  readonly targets: readonly Target[];
  readonly missing: boolean;
  readonly onChange: (id: string) => void;
}) {
  const { label, value, targets, missing, onChange } = props;
  const gone = value !== "" && targets.every(({ id }) => id !== value);
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      error={missing && messages.targetsMissing}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: "", label: messages.chooseTarget },
        ...(gone ? [{ value, label: messages.unknown(value) }] : []),
        ...targets.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function isPercent(typed: string): boolean {
  return /^(100|[1-9]\d?)$/.test(typed.trim());
}
