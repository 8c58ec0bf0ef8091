import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { messages } from "#features/supplements/messages.ts";
import { OptionalDateField } from "#lib/fields/date-field.tsx";
import {
  FieldSettingsContext,
  pathName,
  type FieldPath,
  type FieldSettings,
  type Finding,
} from "#lib/fields/field-settings.ts";
import { LongTextField, TextField, TitleField } from "#lib/fields/text-field.tsx";
import classes from "#features/supplements/supplements.module.css";

/** What a city says of its own document; all else of it is the core's. */
export function DocumentEditor(props: {
  readonly document: CriteriaSetVersion;
  readonly findings: readonly Finding[];
  readonly set: (path: FieldPath, value: unknown) => void;
  readonly besideOf?: FieldSettings["besideOf"];
}) {
  const { document, findings, set, besideOf } = props;
  const settings = {
    readOnly: false,
    besideOf,
    findingsAt: (path: FieldPath) =>
      findings.filter((finding) => pathName(finding.path) === pathName(path)),
    set,
  };
  return (
    <FieldSettingsContext value={settings}>
      <div className={classes["node"]}>
        <TitleField label={messages.documentTitle} path={["title"]} value={document.title} />
        <TextField label={messages.documentLabel} path={["label"]} value={document.label} />
        <OptionalDateField
          label={messages.validFrom}
          path={["validFrom"]}
          value={document.validFrom}
        />
        <OptionalDateField label={messages.validTo} path={["validTo"]} value={document.validTo} />
        <LongTextField label={messages.note} path={["note"]} value={document.note} />
      </div>
    </FieldSettingsContext>
  );
}
