import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Input } from "@thuocdo/criteria/input";
import { ChecklistField } from "#inputs/checklist-field.tsx";
import { DateField } from "#inputs/date-field.tsx";
import type { FieldProps } from "#inputs/field-change.ts";
import { inputMessages } from "#inputs/messages.ts";
import { NumberField } from "#inputs/number-field.tsx";
import { OneOfField } from "#inputs/one-of-field.tsx";
import { levelOptions, yesNoOptions } from "#inputs/one-of-options.ts";
import { SurveyField } from "#inputs/survey-field.tsx";
import { TextField } from "#inputs/text-field.tsx";

export interface InputFieldProps extends FieldProps {
  readonly indicator: Indicator;
  readonly input: Input;
}

/** One input of an indicator, whatever its kind. */
export function InputField({ indicator, input, ...field }: InputFieldProps) {
  const hint = input.source === "" ? undefined : inputMessages.source(input.source);
  switch (input.kind) {
    case "whole-number":
      return (
        <NumberField
          {...field}
          fieldKey={input.key}
          label={input.label}
          hint={hint}
          shape={{ places: 0, min: input.min, max: input.max, unit: input.unit }}
        />
      );
    case "decimal":
      return (
        <NumberField
          {...field}
          fieldKey={input.key}
          label={input.label}
          hint={hint}
          shape={input}
        />
      );
    case "yes-no":
      return (
        <OneOfField
          {...field}
          fieldKey={input.key}
          label={input.label}
          hint={hint}
          options={yesNoOptions(indicator)}
        />
      );
    case "choice":
    case "title":
      return (
        <OneOfField
          {...field}
          fieldKey={input.key}
          label={input.label}
          hint={hint}
          options={levelOptions(indicator, input)}
        />
      );
    case "checklist":
      return <ChecklistField {...field} input={input} hint={hint} />;
    case "date":
      return <DateField {...field} fieldKey={input.key} label={input.label} hint={hint} />;
    case "text":
      return <TextField {...field} input={input} hint={hint} />;
    case "survey":
      return <SurveyField {...field} input={input} hint={hint} />;
  }
}
