import type { Terms } from "@thuocdo/criteria/terms";
import {
  messages,
  periods,
  sensitivities,
  unitClasses,
  wardTypes,
} from "#features/node-editor/messages.ts";
import {
  appliesToSentence,
  periodSentences,
  sensitivitySentences,
} from "@thuocdo/criteria/part-words";
import { FieldRow, Part } from "#features/node-editor/part.tsx";
import { CheckSetField, SelectField } from "#lib/fields/choice-fields.tsx";

/** To whom the indicator is put, for what period, and who may see the figure. */
export function ScopePart({ terms }: { readonly terms: Terms }) {
  return (
    <Part
      title={messages.scope}
      path={["terms", "appliesTo"]}
      says={[
        appliesToSentence(terms.appliesTo),
        periodSentences[terms.period],
        sensitivitySentences[terms.sensitivity],
      ]}
    >
      <CheckSetField
        label={messages.types}
        path={["terms", "appliesTo", "types"]}
        value={terms.appliesTo.types}
        options={wardTypes}
      />
      <CheckSetField
        label={messages.classes}
        path={["terms", "appliesTo", "classes"]}
        value={terms.appliesTo.classes}
        options={unitClasses}
      />
      <FieldRow>
        <SelectField
          label={messages.period}
          path={["terms", "period"]}
          value={terms.period}
          options={periods}
        />
        <SelectField
          label={messages.sensitivity}
          path={["terms", "sensitivity"]}
          value={terms.sensitivity}
          options={sensitivities}
        />
      </FieldRow>
    </Part>
  );
}
