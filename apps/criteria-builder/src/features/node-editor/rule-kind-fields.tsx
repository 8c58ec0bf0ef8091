import type { Indicator } from "@thuocdo/criteria/indicator";
import { BandRows } from "#features/node-editor/band-rows.tsx";
import { messages } from "#features/node-editor/messages.ts";
import { FieldRow } from "#features/node-editor/part.tsx";
import { PointRows } from "#features/node-editor/point-rows.tsx";
import { RuleScale } from "#features/node-editor/scale/rule-scale.tsx";
import { itemsOf, levelsOf } from "#features/node-editor/scored-items.ts";
import { DecimalField, OptionalWholeNumberField, PointsField } from "#lib/fields/figure-fields.tsx";
import { LongTextField } from "#lib/fields/text-field.tsx";

/** What one kind of rule needs. */
export function RuleKindFields({ indicator }: { readonly indicator: Indicator }) {
  const { rule, measure, inputs } = indicator;
  switch (rule.kind) {
    case "pass-fail":
    case "share-of-items":
      return (
        <FieldRow>
          <PointsField
            label={messages.points}
            path={["rule", "hundredths"]}
            value={rule.hundredths}
          />
        </FieldRow>
      );
    case "levels":
      return (
        <PointRows
          label={messages.levelPoints}
          head={messages.level}
          path={["rule", "levels"]}
          scored={levelsOf(measure, inputs)}
          points={rule.levels}
        />
      );
    case "bands":
      return (
        <>
          <BandRows label={messages.bands} path={["rule", "bands"]} bands={rule.bands} />
          <RuleScale indicator={indicator} />
        </>
      );
    case "linear":
      return (
        <>
          <FieldRow>
            <DecimalField label={messages.zeroAt} path={["rule", "zeroAt"]} value={rule.zeroAt} />
            <DecimalField label={messages.fullAt} path={["rule", "fullAt"]} value={rule.fullAt} />
            <PointsField
              label={messages.points}
              path={["rule", "hundredths"]}
              value={rule.hundredths}
            />
          </FieldRow>
          <RuleScale indicator={indicator} />
        </>
      );
    case "per-item":
    case "bonus":
      return (
        <>
          <PointRows
            label={messages.itemPoints}
            head={messages.item}
            path={["rule", "items"]}
            scored={itemsOf(measure, inputs)}
            points={rule.items}
          />
          <FieldRow>
            <PointsField
              label={messages.cap}
              path={["rule", "capHundredths"]}
              value={rule.capHundredths}
            />
          </FieldRow>
        </>
      );
    case "deduction":
      return (
        <>
          <FieldRow>
            <PointsField
              label={messages.deductionFrom}
              path={["rule", "fromHundredths"]}
              value={rule.fromHundredths}
            />
            <PointsField
              label={messages.floor}
              path={["rule", "floorHundredths"]}
              value={rule.floorHundredths}
            />
            <OptionalWholeNumberField
              label={messages.outOf}
              path={["rule", "outOf"]}
              value={rule.outOf}
            />
          </FieldRow>
          <PointRows
            label={messages.deductionPoints}
            head={messages.item}
            path={["rule", "items"]}
            scored={itemsOf(measure, inputs)}
            points={rule.items}
          />
        </>
      );
    case "judged":
      return (
        <>
          <FieldRow>
            <PointsField
              label={messages.judgedMin}
              path={["rule", "minHundredths"]}
              value={rule.minHundredths}
            />
            <PointsField
              label={messages.judgedMax}
              path={["rule", "maxHundredths"]}
              value={rule.maxHundredths}
            />
            <PointsField
              label={messages.judgedStep}
              path={["rule", "stepHundredths"]}
              value={rule.stepHundredths}
            />
          </FieldRow>
          <LongTextField
            label={messages.judgedGuidance}
            path={["rule", "guidance"]}
            value={rule.guidance}
          />
        </>
      );
  }
}
