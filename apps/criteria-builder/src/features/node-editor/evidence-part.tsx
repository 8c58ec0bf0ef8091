import type { RequiredEvidence } from "@thuocdo/criteria/terms";
import { evidenceSentence } from "@thuocdo/criteria/part-words";
import { evidenceKinds, messages } from "#features/node-editor/messages.ts";
import { Part } from "#features/node-editor/part.tsx";
import { CheckField, SelectField } from "#lib/fields/choice-fields.tsx";
import { RowsField } from "#lib/fields/rows-field.tsx";
import { TitleField } from "#lib/fields/text-field.tsx";

const path = ["terms", "evidence"] as const;

/** What must back the figure. */
export function EvidencePart({
  evidence,
  newId,
}: {
  readonly evidence: readonly RequiredEvidence[];
  readonly newId: () => string;
}) {
  return (
    <Part
      title={messages.evidence}
      says={evidence.length === 0 ? [messages.noEvidence] : evidence.map(evidenceSentence)}
    >
      <RowsField<RequiredEvidence>
        label={messages.evidence}
        path={path}
        rows={evidence}
        addLabel={messages.addEvidence}
        newRow={() => ({
          id: newId(),
          title: messages.newEvidence,
          kind: "document",
          required: true,
        })}
        columns={[
          {
            head: messages.evidenceTitle,
            cell: (row, index, label) => (
              <TitleField
                hideLabel
                label={label}
                path={[...path, index, "title"]}
                value={row.title}
              />
            ),
          },
          {
            head: messages.evidenceKind,
            width: "12rem",
            cell: (row, index, label) => (
              <SelectField
                hideLabel
                label={label}
                path={[...path, index, "kind"]}
                value={row.kind}
                options={evidenceKinds}
              />
            ),
          },
          {
            head: messages.evidenceRequired,
            width: "5.5rem",
            cell: (row, index, label) => (
              <CheckField
                hideLabel
                label={label}
                path={[...path, index, "required"]}
                value={row.required}
              />
            ),
          },
        ]}
      />
    </Part>
  );
}
