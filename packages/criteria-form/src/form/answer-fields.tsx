import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Answer } from "@thuocdo/submissions/answers";
import type { IndicatorActions } from "#form/form-props.ts";
import { OwnForm } from "#form/own-form.tsx";
import { NotApplicableClaim } from "#form/not-applicable-claim.tsx";
import type { FieldChange } from "#inputs/field-change.ts";
import { InputField } from "#inputs/input-field.tsx";
import classes from "#form/indicator-card.module.css";

export interface AnswerFieldsProps extends Pick<IndicatorActions, "onNotApplicable"> {
  readonly indicator: Indicator;
  readonly answer: Answer | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly onChange: (changes: readonly FieldChange[]) => void;
}

const noValues = {};

/** The inputs of an indicator, and the claim that it does not apply, which takes their place. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { indicator, answer, typed, onChange, onNotApplicable } = props;
  const claim = answer?.notApplicable;
  const claimed = claim !== undefined && claim.decision !== "refused";
  return (
    <>
      {!claimed && (
        <OwnForm className={classes["inputs"]}>
          {indicator.inputs.map((input) => (
            <InputField
              key={input.key}
              indicator={indicator}
              input={input}
              values={answer?.values ?? noValues}
              typed={typed}
              readOnly={false}
              onChange={onChange}
            />
          ))}
        </OwnForm>
      )}
      <NotApplicableClaim
        term={indicator.terms.notApplicable}
        claim={claim}
        onClaim={(reason) => onNotApplicable(indicator.id, reason)}
      />
    </>
  );
}
