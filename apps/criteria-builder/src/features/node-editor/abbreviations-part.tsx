import { listAbbreviations, noteWithAbbreviation } from "@thuocdo/criteria/abbreviations";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useMemo } from "react";
import { messages } from "#features/node-editor/messages.ts";
import { Part } from "#features/node-editor/part.tsx";
import { useFieldSettings } from "#lib/fields/field-settings.ts";
import { RowsField } from "#lib/fields/rows-field.tsx";
import { TextField } from "#lib/fields/text-field.tsx";

/** The abbreviations of the set. Meanings given here are lines of the note, where readers of the paper find them. */
export function AbbreviationsPart({ version }: { readonly version: CriteriaSetVersion }) {
  const { set } = useFieldSettings();
  const all = useMemo(() => listAbbreviations(version), [version]);
  const given = all.filter(({ known }) => known === null || known === "in-note");
  const explained = all.filter(({ known }) => known === "in-text" || known === "common");
  if (all.length === 0) return null;
  return (
    <Part
      title={messages.abbreviations}
      hint={messages.abbreviationsHint}
      says={explained.map(({ abbreviation, meaning, known }) =>
        messages.abbreviationKnown(abbreviation, meaning ?? "", known === "common"),
      )}
    >
      {given.length > 0 && (
        <RowsField
          label={messages.abbreviationsToExplain}
          path={["abbreviations"]}
          rows={given}
          columns={[
            {
              head: messages.abbreviation,
              width: "6rem",
              cell: ({ abbreviation }) => (
                <strong style={{ lineHeight: "2rem" }}>{abbreviation}</strong>
              ),
            },
            {
              head: messages.abbreviationMeaning,
              cell: ({ abbreviation, meaning }) => (
                <TextField
                  key={abbreviation}
                  hideLabel
                  label={messages.abbreviationField(abbreviation)}
                  path={["abbreviations", abbreviation]}
                  value={meaning ?? ""}
                  onChange={(typed) =>
                    set(["note"], noteWithAbbreviation(version.note, abbreviation, typed))
                  }
                />
              ),
            },
            {
              head: messages.abbreviationUses,
              width: "6rem",
              cell: ({ uses }) => <span style={{ lineHeight: "2rem" }}>{uses}</span>,
            },
          ]}
        />
      )}
    </Part>
  );
}
