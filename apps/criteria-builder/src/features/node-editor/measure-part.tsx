import type { Indicator } from "@thuocdo/criteria/indicator";
import { wholeMeasureSentence } from "@thuocdo/criteria/part-words";
import { measureHints } from "#features/node-editor/kind-messages.ts";
import { MeasureKindFields } from "#features/node-editor/measure-kind-fields.tsx";
import { measureKinds, messages } from "#features/node-editor/messages.ts";
import { measureOfKind } from "#features/node-editor/part-kinds.ts";
import { FieldRow, Part } from "#features/node-editor/part.tsx";
import { SelectField } from "#lib/fields/choice-fields.tsx";
import { useFieldSettings } from "#lib/fields/field-settings.ts";

/** The one quantity scored. */
export function MeasurePart({ indicator }: { readonly indicator: Indicator }) {
  const { set } = useFieldSettings();
  const { measure, inputs } = indicator;
  return (
    <Part title={messages.measure} path={["measure"]} says={[wholeMeasureSentence(indicator)]}>
      <FieldRow>
        <SelectField
          label={messages.measureKind}
          path={["measure", "kind"]}
          value={measure.kind}
          options={measureKinds}
          hints={measureHints}
          onChange={(kind) => set(["measure"], measureOfKind(kind, inputs))}
        />
      </FieldRow>
      <MeasureKindFields measure={measure} inputs={inputs} />
    </Part>
  );
}
