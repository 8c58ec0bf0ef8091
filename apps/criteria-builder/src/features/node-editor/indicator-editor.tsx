import type { Indicator } from "@thuocdo/criteria/indicator";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { CrossChecksPart } from "#features/node-editor/cross-checks/cross-checks-part.tsx";
import { EvidencePart } from "#features/node-editor/evidence-part.tsx";
import { InputsPart } from "#features/node-editor/inputs-part.tsx";
import { MeasurePart } from "#features/node-editor/measure-part.tsx";
import { messages } from "#features/node-editor/messages.ts";
import { MinimumPart } from "#features/node-editor/minimum-part.tsx";
import { NotApplicablePart } from "#features/node-editor/not-applicable-part.tsx";
import { Part } from "#features/node-editor/part.tsx";
import { PatternPart } from "#features/node-editor/pattern-part.tsx";
import type { IndicatorParts } from "#features/node-editor/rename-input.ts";
import { RulePart } from "#features/node-editor/rule-part.tsx";
import { ScopePart } from "#features/node-editor/scope-part.tsx";
import { LongTextField, TitleField } from "#lib/fields/text-field.tsx";

export interface IndicatorEditorProps {
  readonly indicator: Indicator;
  /** The whole of it: figures are compared across indicators. */
  readonly version: CriteriaSetVersion;
  /** Sets several parts in one act. */
  readonly setParts: (parts: IndicatorParts) => void;
  readonly newId: () => string;
}

/** Inputs → measure → scoring rule → points, on terms. */
export function IndicatorEditor({ indicator, version, setParts, newId }: IndicatorEditorProps) {
  return (
    <>
      <Part title={messages.content}>
        <TitleField label={messages.title} path={["title"]} value={indicator.title} />
        <LongTextField label={messages.guidance} path={["guidance"]} value={indicator.guidance} />
        <PatternPart indicator={indicator} setParts={setParts} />
      </Part>
      <InputsPart indicator={indicator} setParts={setParts} />
      <MeasurePart indicator={indicator} />
      <RulePart indicator={indicator} />
      <MinimumPart indicator={indicator} />
      <NotApplicablePart notApplicable={indicator.terms.notApplicable} />
      <EvidencePart evidence={indicator.terms.evidence} newId={newId} />
      <CrossChecksPart indicator={indicator} version={version} />
      <ScopePart terms={indicator.terms} />
    </>
  );
}
