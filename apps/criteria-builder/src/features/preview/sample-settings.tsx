import { unitClasses, wardTypes } from "@thuocdo/criteria/kind-words";
import type { Sample } from "@thuocdo/criteria/sample";
import { messages } from "#features/preview/messages.ts";
import { SelectField } from "#lib/fields/choice-fields.tsx";
import { DateField } from "#lib/fields/date-field.tsx";
import { useFieldSettings } from "#lib/fields/field-settings.ts";
import { TextField } from "#lib/fields/text-field.tsx";
import classes from "#features/preview/preview.module.css";

const classOptions = { none: messages.unclassed, ...unitClasses };

/** What the sample is called, and the made-up unit it answers for. */
export function SampleSettings({ sample }: { readonly sample: Sample }) {
  const { set } = useFieldSettings();
  const { type, class: unitClass, periodFrom } = sample.unit;
  return (
    <details className={classes["settings"]}>
      <summary>{messages.settings}</summary>
      <div className={classes["fields"]}>
        <TextField label={messages.name} path={["name"]} value={sample.name} />
        <SelectField
          label={messages.unitType}
          path={["unit", "type"]}
          value={type}
          options={wardTypes}
        />
        <SelectField
          label={messages.unitClass}
          path={["unit", "class"]}
          value={unitClass ?? "none"}
          options={classOptions}
          onChange={(chosen) => set(["unit", "class"], chosen === "none" ? null : chosen)}
        />
        <DateField label={messages.periodFrom} path={["unit", "periodFrom"]} value={periodFrom} />
      </div>
    </details>
  );
}
