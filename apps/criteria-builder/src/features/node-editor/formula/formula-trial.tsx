import { TextInput } from "@mantine/core";
import { evaluateFormula } from "@thuocdo/criteria/evaluate-formula";
import { formulaInputs, type NumberFormula } from "@thuocdo/criteria/formula";
import { formatDecimal, parseDecimal } from "@thuocdo/criteria/formats/decimals";
import type { Input } from "@thuocdo/criteria/input";
import { fromDecimal, showRational } from "@thuocdo/criteria/rational";
import { explainDecimalRefusal } from "@thuocdo/ui/decimal-messages";
import { useState } from "react";
import { formulaNames } from "#features/node-editor/formula/formula-text.ts";
import { messages } from "#features/node-editor/formula/messages.ts";
import classes from "#features/node-editor/formula/formula.module.css";

/** Figures typed to see what the formula makes of them; kept nowhere. */
export function FormulaTrial(props: {
  readonly formula: NumberFormula;
  readonly inputs: readonly Input[];
  readonly unit: string;
}) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const used = formulaInputs(props.formula);
  const names = formulaNames(props.inputs).filter(({ key }) => used.includes(key));
  const readings = new Map(used.map((key) => [key, parseDecimal(typed[key] ?? "")]));
  return (
    <fieldset className={classes["trial"]} data-screen-only>
      <legend>{messages.trial}</legend>
      <div className={classes["figures"]}>
        {names.map(({ key, label, unit }) => {
          const reading = readings.get(key);
          const refused =
            reading !== undefined && !reading.ok && reading.refusal.code !== "blank"
              ? explainDecimalRefusal(reading.refusal)
              : undefined;
          return (
            <TextInput
              key={key}
              label={messages.option(label, unit)}
              inputMode="decimal"
              autoComplete="off"
              value={typed[key] ?? ""}
              error={refused}
              onChange={({ currentTarget: { value } }) => setTyped({ ...typed, [key]: value })}
            />
          );
        })}
      </div>
      <output>{resultOf(props, readings)}</output>
      <p>{messages.trialHint}</p>
    </fieldset>
  );
}

function resultOf(
  { formula, unit }: { readonly formula: NumberFormula; readonly unit: string },
  readings: ReadonlyMap<string, ReturnType<typeof parseDecimal>>,
): string {
  const figures = [...readings].flatMap(([key, reading]) =>
    reading.ok ? [[key, fromDecimal(reading.value)] as const] : [],
  );
  if (figures.length < readings.size) return messages.trialBlank;
  const value = evaluateFormula(formula, new Map(figures));
  if (value === undefined) return messages.trialDividesByZero;
  return messages.trialResult(formatDecimal(showRational(value, 6)), unit);
}
