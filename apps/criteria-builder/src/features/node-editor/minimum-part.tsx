import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Minimum } from "@thuocdo/criteria/terms";
import { wholeMinimumSentence } from "@thuocdo/criteria/part-words";
import { effectHints, reachHints } from "#features/node-editor/kind-messages.ts";
import { messages, minimumEffects, reachKinds } from "#features/node-editor/messages.ts";
import { reachOfKind } from "#features/node-editor/part-kinds.ts";
import { FieldRow, Part } from "#features/node-editor/part.tsx";
import { levelsOf, type Scored } from "#features/node-editor/scored-items.ts";
import { CheckField, SelectField } from "#lib/fields/choice-fields.tsx";
import { useFieldSettings } from "#lib/fields/field-settings.ts";
import { DecimalField, PointsField, WholeNumberField } from "#lib/fields/figure-fields.tsx";
import { TitleField } from "#lib/fields/text-field.tsx";

const path = ["terms", "minimum"] as const;

/** Chỉ số tối thiểu: what must at least be reached, and what failing it costs. */
export function MinimumPart({ indicator }: { readonly indicator: Indicator }) {
  const { set } = useFieldSettings();
  const { minimum } = indicator.terms;
  return (
    <Part
      title={messages.minimum}
      path={path}
      says={minimum === null ? [messages.noMinimum] : [wholeMinimumSentence(indicator, minimum)]}
    >
      <CheckField
        label={messages.hasMinimum}
        path={path}
        value={minimum !== null}
        onChange={(wanted) =>
          set(path, wanted ? { text: "", effect: "criterion", reach: reachOfKind("points") } : null)
        }
      />
      {minimum !== null && (
        <>
          <FieldRow>
            <SelectField
              label={messages.reachKind}
              path={[...path, "reach", "kind"]}
              value={minimum.reach.kind}
              options={reachKinds}
              hints={reachHints}
              onChange={(kind) => set([...path, "reach"], reachOfKind(kind))}
            />
            <ReachField
              reach={minimum.reach}
              levels={levelsOf(indicator.measure, indicator.inputs)}
            />
            <SelectField
              label={messages.minimumEffect}
              path={[...path, "effect"]}
              value={minimum.effect}
              options={minimumEffects}
              hints={effectHints}
            />
          </FieldRow>
          <TitleField label={messages.minimumText} path={[...path, "text"]} value={minimum.text} />
        </>
      )}
    </Part>
  );
}

function ReachField({
  reach,
  levels,
}: {
  readonly reach: Minimum["reach"];
  readonly levels: readonly Scored[];
}) {
  const at = [...path, "reach"];
  switch (reach.kind) {
    case "yes":
      return null;
    case "at-least":
    case "at-most":
      return (
        <DecimalField label={messages.reachValue} path={[...at, "value"]} value={reach.value} />
      );
    case "level": {
      const options = Object.fromEntries(levels.map(({ key, label }) => [key, label]));
      const shown =
        reach.key in options ? options : { [reach.key]: messages.nothingChosen, ...options };
      return (
        <SelectField
          label={messages.level}
          path={[...at, "key"]}
          value={reach.key}
          options={shown}
        />
      );
    }
    case "items":
      return (
        <WholeNumberField label={messages.reachItems} path={[...at, "count"]} value={reach.count} />
      );
    case "points":
      return (
        <PointsField
          label={messages.points}
          path={[...at, "hundredths"]}
          value={reach.hundredths}
        />
      );
  }
}
