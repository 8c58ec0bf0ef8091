import type { Input } from "@thuocdo/criteria/input";
import type { Measure } from "@thuocdo/criteria/measure";
import { parseFormula } from "@thuocdo/criteria/parse-formula";
import { Button } from "@mantine/core";
import { formulaUnit } from "@thuocdo/criteria/formula-unit";
import { useState } from "react";
import { FormulaField } from "#features/node-editor/formula/formula-field.tsx";
import { FormulaReading } from "#features/node-editor/formula/formula-reading.tsx";
import { FormulaTrial } from "#features/node-editor/formula/formula-trial.tsx";
import { messages } from "#features/node-editor/formula/messages.ts";
import { useFieldSettings } from "#lib/fields/field-settings.ts";
import { TextField } from "#lib/fields/text-field.tsx";
import classes from "#features/node-editor/formula/formula.module.css";

/** A formula over the inputs: written with help, read back in words, with its unit, its range and a trial. */
export function FormulaFields({
  measure,
  inputs,
}: {
  readonly measure: Extract<Measure, { kind: "formula" }>;
  readonly inputs: readonly Input[];
}) {
  const { readOnly, set } = useFieldSettings();
  const [typed, setTyped] = useState<string>();
  const parsed = parseFormula(typed ?? measure.expression, inputs);
  const unit = parsed.ok ? formulaUnit(parsed.value, inputs).unit : null;
  return (
    <>
      <FormulaField
        value={measure.expression}
        inputs={inputs}
        refusal={parsed.ok ? undefined : parsed.refusal}
        onTyped={setTyped}
      />
      {parsed.ok && <FormulaReading formula={parsed.value} inputs={inputs} />}
      <div className={classes["unit"]}>
        <TextField label={messages.unit} path={["measure", "unit"]} value={measure.unit} />
        {!readOnly && unit !== null && unit !== "" && unit !== measure.unit && (
          <Button variant="default" onClick={() => set(["measure", "unit"], unit)}>
            {messages.takeUnit(unit)}
          </Button>
        )}
      </div>
      {!readOnly && parsed.ok && (
        <FormulaTrial formula={parsed.value} inputs={inputs} unit={measure.unit} />
      )}
    </>
  );
}
