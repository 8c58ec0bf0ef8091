import type { Input } from "@thuocdo/criteria/input";
import type { Measure } from "@thuocdo/criteria/measure";
import { InputKeyField } from "#features/node-editor/input-key-field.tsx";
import { messages } from "#features/node-editor/messages.ts";
import { FieldRow } from "#features/node-editor/part.tsx";
import { SelectField } from "#lib/fields/choice-fields.tsx";
import { DateField } from "#lib/fields/date-field.tsx";
import { useFieldSettings } from "#lib/fields/field-settings.ts";
import { TypedField } from "#lib/fields/typed-field.tsx";
import type { Reading } from "#lib/fields/use-typed-text.ts";

const path = ["measure", "due"] as const;

/** Days from a due date: one day, or a day of each year. */
export function DueFields({
  measure,
  inputs,
}: {
  readonly measure: Extract<Measure, { kind: "days-from-due" }>;
  readonly inputs: readonly Input[];
}) {
  const { set } = useFieldSettings();
  const { due } = measure;
  return (
    <FieldRow>
      <InputKeyField
        label={messages.measureInput}
        path={["measure", "input"]}
        value={measure.input}
        inputs={inputs}
      />
      <SelectField
        label={messages.dueKind}
        path={path}
        value={"on" in due ? "once" : "each-year"}
        options={messages.dueKinds}
        onChange={(kind) =>
          set(path, kind === "once" ? { on: "2026-12-31" } : { monthDay: "12-31" })
        }
      />
      {"on" in due ? (
        <DateField label={messages.dueOn} path={[...path, "on"]} value={due.on} />
      ) : (
        <TypedField
          label={messages.dueDayMonth}
          path={[...path, "monthDay"]}
          value={due.monthDay}
          format={(monthDay) => monthDay.split("-").reverse().join("/")}
          read={readDayMonth}
        />
      )}
    </FieldRow>
  );
}

/** "31/3" → "03-31". The 29th of February is a day of every fourth year: refused. */
function readDayMonth(typed: string): Reading<string> {
  const parts = /^(\d{1,2})[/.-](\d{1,2})$/.exec(typed.trim());
  const day = Number(parts?.[1]);
  const month = Number(parts?.[2]);
  const date = new Date(Date.UTC(2023, month - 1, day));
  if (parts === null || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return { ok: false, sentence: messages.dayMonthUnreadable };
  }
  return { ok: true, value: `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` };
}
