import type { FieldProps, InputOf } from "#inputs/field-change.ts";
import { inputMessages } from "#inputs/messages.ts";
import { NumberField } from "#inputs/number-field.tsx";
import classes from "#inputs/inputs.module.css";

export interface SurveyFieldProps extends FieldProps {
  readonly input: InputOf<"survey">;
  readonly hint?: string | undefined;
}

export function SurveyField({ input, hint, ...field }: SurveyFieldProps) {
  return (
    <fieldset className={classes["set"]}>
      <legend className={classes["legend"]}>{input.label}</legend>
      {hint !== undefined && <p className={classes["hint"]}>{hint}</p>}
      <div className={classes["pair"]}>
        <NumberField
          {...field}
          fieldKey={`${input.key}.percent`}
          label={inputMessages.surveyPercent}
          shape={{ places: input.places, min: "0", max: "100", unit: "%" }}
        />
        <NumberField
          {...field}
          fieldKey={`${input.key}.responses`}
          label={inputMessages.surveyResponses}
          shape={{ places: 0, min: "0", max: null, unit: "" }}
        />
      </div>
      <p className={classes["hint"]}>{inputMessages.surveyMinimum(input.minResponses)}</p>
    </fieldset>
  );
}
