import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { AbbreviationsPart } from "#features/node-editor/abbreviations-part.tsx";
import { ClassificationPart } from "#features/node-editor/classification-part.tsx";
import { messages } from "#features/node-editor/messages.ts";
import { FieldRow, Part } from "#features/node-editor/part.tsx";
import { CheckField, SelectField } from "#lib/fields/choice-fields.tsx";
import { OptionalDateField } from "#lib/fields/date-field.tsx";
import { PointsField } from "#lib/fields/figure-fields.tsx";
import { LongTextField, TextField, TitleField } from "#lib/fields/text-field.tsx";

export function VersionEditor({ version }: { readonly version: CriteriaSetVersion }) {
  const sum = version.groups.reduce((total, { maxHundredths }) => total + maxHundredths, 0);
  return (
    <>
      <Part title={messages.content}>
        <TitleField label={messages.setTitle} path={["title"]} value={version.title} />
        <FieldRow>
          <TextField label={messages.label} path={["label"]} value={version.label} />
          <OptionalDateField
            label={messages.validFrom}
            path={["validFrom"]}
            value={version.validFrom}
          />
          <OptionalDateField label={messages.validTo} path={["validTo"]} value={version.validTo} />
        </FieldRow>
        <LongTextField label={messages.note} path={["note"]} value={version.note} />
        <CheckField
          label={messages.illustrative}
          path={["illustrative"]}
          value={version.illustrative}
        />
      </Part>
      <AbbreviationsPart version={version} />
      <Part title={messages.numbering} path={["numbering"]}>
        <FieldRow>
          <SelectField
            label={messages.groupNumbering}
            path={["numbering", "groups"]}
            value={version.numbering.groups}
            options={messages.groupNumberings}
          />
          <SelectField
            label={messages.criterionNumbering}
            path={["numbering", "criteria"]}
            value={version.numbering.criteria}
            options={messages.criterionNumberings}
          />
        </FieldRow>
      </Part>
      <Part title={messages.totals}>
        <FieldRow>
          <PointsField
            label={messages.totalCap}
            description={messages.sumBelow(sum)}
            path={["totalCapHundredths"]}
            value={version.totalCapHundredths}
          />
          <SelectField
            label={messages.leaveOutRescales}
            path={["leaveOutRescales"]}
            value={version.leaveOutRescales}
            options={messages.leaveOutScopes}
          />
        </FieldRow>
      </Part>
      <ClassificationPart levels={version.classification.levels} />
    </>
  );
}
