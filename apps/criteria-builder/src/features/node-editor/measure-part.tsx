import type { Input } from "@thuocdo/criteria/input";
import type { Measure } from "@thuocdo/criteria/measure";
import { MeasureKindFields } from "#features/node-editor/measure-kind-fields.tsx";
import { measureKinds, messages } from "#features/node-editor/messages.ts";
import { measureOfKind } from "#features/node-editor/part-kinds.ts";
import { FieldRow, Part } from "#features/node-editor/part.tsx";
import { SelectField } from "#lib/fields/choice-fields.tsx";
import { useFieldSettings } from "#lib/fields/field-settings.ts";

/** The one quantity scored. */
export function MeasurePart({
  measure,
  inputs,
}: {
  readonly measure: Measure;
  readonly inputs: readonly Input[];
}) {
  const { set } = useFieldSettings();
  return (
    <Part title={messages.measure} path={["measure"]}>
      <FieldRow>
        <SelectField
          label={messages.measureKind}
          path={["measure", "kind"]}
          value={measure.kind}
          options={measureKinds}
          onChange={(kind) => set(["measure"], measureOfKind(kind, inputs))}
        />
      </FieldRow>
      <MeasureKindFields measure={measure} inputs={inputs} />
    </Part>
  );
}
