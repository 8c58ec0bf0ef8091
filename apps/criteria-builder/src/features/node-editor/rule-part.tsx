import type { Indicator } from "@thuocdo/criteria/indicator";
import { wholeRuleSentence } from "@thuocdo/criteria/part-words";
import { ruleHints } from "#features/node-editor/kind-messages.ts";
import { messages, ruleKinds } from "#features/node-editor/messages.ts";
import { ruleOfKind } from "#features/node-editor/part-kinds.ts";
import { FieldRow, Part } from "#features/node-editor/part.tsx";
import { RuleKindFields } from "#features/node-editor/rule-kind-fields.tsx";
import { SelectField } from "#lib/fields/choice-fields.tsx";
import { useFieldSettings } from "#lib/fields/field-settings.ts";

/** From measure to points. */
export function RulePart({ indicator }: { readonly indicator: Indicator }) {
  const { set } = useFieldSettings();
  return (
    <Part title={messages.rule} path={["rule"]} says={[wholeRuleSentence(indicator)]}>
      <FieldRow>
        <SelectField
          label={messages.ruleKind}
          path={["rule", "kind"]}
          value={indicator.rule.kind}
          options={ruleKinds}
          hints={ruleHints}
          onChange={(kind) => set(["rule"], ruleOfKind(kind, indicator))}
        />
      </FieldRow>
      <RuleKindFields indicator={indicator} />
    </Part>
  );
}
