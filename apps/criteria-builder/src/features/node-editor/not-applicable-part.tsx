import type { NotApplicable } from "@thuocdo/criteria/terms";
import { wholeNotApplicableSentence } from "@thuocdo/criteria/part-words";
import { notApplicableHints } from "#features/node-editor/kind-messages.ts";
import { claimants, messages, notApplicableKinds } from "#features/node-editor/messages.ts";
import { notApplicableOfKind } from "#features/node-editor/part-kinds.ts";
import { FieldRow, Part } from "#features/node-editor/part.tsx";
import { CheckField, SelectField } from "#lib/fields/choice-fields.tsx";
import { useFieldSettings } from "#lib/fields/field-settings.ts";
import { TitleField } from "#lib/fields/text-field.tsx";

const path = ["terms", "notApplicable"] as const;

/** What "không áp dụng" means for this indicator, and who may claim it. */
export function NotApplicablePart({ notApplicable }: { readonly notApplicable: NotApplicable }) {
  const { set } = useFieldSettings();
  return (
    <Part
      title={messages.notApplicable}
      path={path}
      says={[wholeNotApplicableSentence(notApplicable)]}
    >
      <FieldRow>
        <SelectField
          label={messages.notApplicableKind}
          path={[...path, "kind"]}
          value={notApplicable.kind}
          options={notApplicableKinds}
          hints={notApplicableHints}
          onChange={(kind) => set(path, notApplicableOfKind(kind, notApplicable))}
        />
        {notApplicable.kind !== "not-allowed" && (
          <SelectField
            label={messages.claimedBy}
            path={[...path, "claimedBy"]}
            value={notApplicable.claimedBy}
            options={claimants}
          />
        )}
      </FieldRow>
      {notApplicable.kind !== "not-allowed" && (
        <>
          <TitleField
            label={messages.condition}
            path={[...path, "condition"]}
            value={notApplicable.condition}
          />
          <CheckField
            label={messages.needsApproval}
            path={[...path, "needsApproval"]}
            value={notApplicable.needsApproval}
          />
        </>
      )}
    </Part>
  );
}
