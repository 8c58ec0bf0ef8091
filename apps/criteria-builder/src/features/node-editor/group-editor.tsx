import type { CriterionGroup } from "@thuocdo/criteria/version";
import { messages } from "#features/node-editor/messages.ts";
import { Part } from "#features/node-editor/part.tsx";
import { PointsField } from "#lib/fields/figure-fields.tsx";
import { LongTextField, TitleField } from "#lib/fields/text-field.tsx";

export function GroupEditor({ group }: { readonly group: CriterionGroup }) {
  const sum = group.criteria.reduce((total, { maxHundredths }) => total + maxHundredths, 0);
  return (
    <Part title={messages.content}>
      <TitleField label={messages.title} path={["title"]} value={group.title} />
      <LongTextField label={messages.meaning} path={["meaning"]} value={group.meaning} />
      <PointsField
        label={messages.maximum}
        description={messages.sumBelow(sum)}
        path={["maxHundredths"]}
        value={group.maxHundredths}
      />
    </Part>
  );
}
