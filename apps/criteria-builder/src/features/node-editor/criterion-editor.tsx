import type { Criterion, VerdictRule } from "@thuocdo/criteria/criterion";
import { maximumHundredths } from "@thuocdo/criteria/rule";
import { verdictSentence } from "@thuocdo/criteria/part-words";
import { verdictHints } from "#features/node-editor/kind-messages.ts";
import { messages, verdictKinds } from "#features/node-editor/messages.ts";
import { FieldRow, Part } from "#features/node-editor/part.tsx";
import { CheckField, SelectField } from "#lib/fields/choice-fields.tsx";
import { useFieldSettings } from "#lib/fields/field-settings.ts";
import { DecimalField, PointsField, WholeNumberField } from "#lib/fields/figure-fields.tsx";
import { LongTextField, TitleField } from "#lib/fields/text-field.tsx";

export function CriterionEditor({ criterion }: { readonly criterion: Criterion }) {
  const sum = criterion.indicators.reduce((total, { rule }) => total + maximumHundredths(rule), 0);
  return (
    <>
      <Part title={messages.content}>
        <TitleField label={messages.title} path={["title"]} value={criterion.title} />
        <LongTextField label={messages.meaning} path={["meaning"]} value={criterion.meaning} />
        <PointsField
          label={messages.maximum}
          description={messages.sumBelow(sum)}
          path={["maxHundredths"]}
          value={criterion.maxHundredths}
        />
        <CheckField
          label={messages.openToSupplement}
          path={["openToSupplement"]}
          value={criterion.openToSupplement}
        />
      </Part>
      <VerdictPart criterion={criterion} />
    </>
  );
}

function VerdictPart({
  criterion: { verdict, indicators, maxHundredths },
}: {
  readonly criterion: Criterion;
}) {
  const { set } = useFieldSettings();
  return (
    <Part title={messages.verdict} path={["verdict"]} says={[verdictSentence(verdict)]}>
      <FieldRow>
        <SelectField
          label={messages.verdict}
          hideLabel
          path={["verdict", "kind"]}
          value={verdict.kind}
          options={verdictKinds}
          hints={verdictHints}
          onChange={(kind) =>
            set(["verdict"], verdictOfKind(kind, { indicators: indicators.length, maxHundredths }))
          }
        />
        {verdict.kind === "at-least-indicators" && (
          <WholeNumberField
            label={messages.verdictCount}
            path={["verdict", "count"]}
            value={verdict.count}
          />
        )}
        {verdict.kind === "points" && (
          <PointsField
            label={messages.verdictPoints}
            path={["verdict", "atLeastHundredths"]}
            value={verdict.atLeastHundredths}
          />
        )}
        {verdict.kind === "share" && (
          <DecimalField
            label={messages.verdictShare}
            path={["verdict", "atLeastPercent"]}
            value={verdict.atLeastPercent}
          />
        )}
      </FieldRow>
    </Part>
  );
}

/** A rule of another kind, beginning strict: all, the maximum. */
function verdictOfKind(
  kind: VerdictRule["kind"],
  { indicators, maxHundredths }: { readonly indicators: number; readonly maxHundredths: number },
): VerdictRule {
  switch (kind) {
    case "all-indicators":
      return { kind };
    case "at-least-indicators":
      return { kind, count: Math.max(1, indicators) };
    case "points":
      return { kind, atLeastHundredths: maxHundredths };
    case "share":
      return { kind, atLeastPercent: "100" };
  }
}
