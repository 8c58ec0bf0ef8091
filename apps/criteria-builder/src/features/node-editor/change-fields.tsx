import { inputRange } from "@thuocdo/criteria/figure-range";
import type { Input } from "@thuocdo/criteria/input";
import type { Measure } from "@thuocdo/criteria/measure";
import { BandRows } from "#features/node-editor/band-rows.tsx";
import { InputKeyField } from "#features/node-editor/input-key-field.tsx";
import { messages } from "#features/node-editor/messages.ts";
import { FieldRow } from "#features/node-editor/part.tsx";
import { BandScale } from "#features/node-editor/scale/rule-scale.tsx";
import { CheckField, SelectField } from "#lib/fields/choice-fields.tsx";
import { useFieldSettings } from "#lib/fields/field-settings.ts";
import { DecimalField } from "#lib/fields/figure-fields.tsx";

const path = ["measure", "smallBaseline"] as const;

/** The change against the same period before, with the rule for small baselines. */
export function ChangeFields({
  measure,
  inputs,
}: {
  readonly measure: Extract<Measure, { kind: "change" }>;
  readonly inputs: readonly Input[];
}) {
  const { set } = useFieldSettings();
  const { smallBaseline } = measure;
  const current = inputs.find(({ key }) => key === measure.current);
  const range = current && inputRange(current);
  return (
    <>
      <FieldRow>
        <InputKeyField
          label={messages.current}
          path={["measure", "current"]}
          value={measure.current}
          inputs={inputs}
        />
        <InputKeyField
          label={messages.baseline}
          path={["measure", "baseline"]}
          value={measure.baseline}
          inputs={inputs}
        />
        <SelectField
          label={messages.better}
          path={["measure", "better"]}
          value={measure.better}
          options={messages.betters}
        />
      </FieldRow>
      <CheckField
        label={messages.smallBaseline}
        path={path}
        value={smallBaseline !== null}
        onChange={(ruled) =>
          set(path, ruled ? { atMost: "5", bands: [{ from: null, hundredths: 0 }] } : null)
        }
      />
      {smallBaseline !== null && (
        <>
          <FieldRow>
            <DecimalField
              label={messages.smallBaselineAtMost}
              path={[...path, "atMost"]}
              value={smallBaseline.atMost}
            />
          </FieldRow>
          <BandRows
            label={messages.smallBaselineBands}
            path={[...path, "bands"]}
            bands={smallBaseline.bands}
          />
          {range !== undefined && (
            <BandScale
              path={[...path, "bands"]}
              bands={smallBaseline.bands}
              range={range}
              unit={current !== undefined && "unit" in current ? current.unit : ""}
              minimum={undefined}
            />
          )}
        </>
      )}
    </>
  );
}
