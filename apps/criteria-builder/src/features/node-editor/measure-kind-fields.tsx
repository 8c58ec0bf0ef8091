import type { Input } from "@thuocdo/criteria/input";
import type { Measure } from "@thuocdo/criteria/measure";
import { ChangeFields } from "#features/node-editor/change-fields.tsx";
import { DueFields } from "#features/node-editor/due-fields.tsx";
import { FormulaFields } from "#features/node-editor/formula/formula-fields.tsx";
import { InputKeyField } from "#features/node-editor/input-key-field.tsx";
import { messages } from "#features/node-editor/messages.ts";
import { FieldRow } from "#features/node-editor/part.tsx";
import { CheckField, CheckSetField } from "#lib/fields/choice-fields.tsx";
import { DecimalField } from "#lib/fields/figure-fields.tsx";

/** What one kind of measure needs. */
export function MeasureKindFields({
  measure,
  inputs,
}: {
  readonly measure: Measure;
  readonly inputs: readonly Input[];
}) {
  switch (measure.kind) {
    case "input":
      return (
        <InputKeyField
          label={messages.measureInput}
          path={["measure", "input"]}
          value={measure.input}
          inputs={inputs}
        />
      );
    case "percent":
    case "rate":
      return <QuotientFields measure={measure} inputs={inputs} />;
    case "change":
      return <ChangeFields measure={measure} inputs={inputs} />;
    case "days-from-due":
      return <DueFields measure={measure} inputs={inputs} />;
    case "formula":
      return <FormulaFields measure={measure} inputs={inputs} />;
    case "tally":
      return (
        <CheckSetField
          label={messages.tallied}
          path={["measure", "inputs"]}
          value={measure.inputs}
          options={Object.fromEntries(inputs.map(({ key, label }) => [key, label]))}
        />
      );
  }
}

function QuotientFields({
  measure,
  inputs,
}: {
  readonly measure: Extract<Measure, { kind: "percent" | "rate" }>;
  readonly inputs: readonly Input[];
}) {
  return (
    <>
      <FieldRow>
        <InputKeyField
          label={messages.numerator}
          path={["measure", "numerator"]}
          value={measure.numerator}
          inputs={inputs}
        />
        <InputKeyField
          label={messages.denominator}
          path={["measure", "denominator"]}
          value={measure.denominator}
          inputs={inputs}
        />
        {measure.kind === "rate" && (
          <DecimalField label={messages.per} path={["measure", "per"]} value={measure.per} />
        )}
      </FieldRow>
      {measure.kind === "percent" && (
        <CheckField
          label={messages.partOfWhole}
          path={["measure", "partOfWhole"]}
          value={measure.partOfWhole}
        />
      )}
    </>
  );
}
