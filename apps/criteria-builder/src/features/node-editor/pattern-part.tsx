import { NativeSelect } from "@mantine/core";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { maximumHundredths } from "@thuocdo/criteria/rule";
import {
  indicatorPatterns,
  partsOfPattern,
  type IndicatorPattern,
} from "#features/node-editor/indicator-patterns.ts";
import { messages } from "#features/node-editor/messages.ts";
import type { IndicatorParts } from "#features/node-editor/rename-input.ts";
import { useFieldSettings } from "#lib/fields/field-settings.ts";

/** Begins anew from one of the known ways of scoring; one undo brings back what was there. */
export function PatternPart({
  indicator,
  setParts,
}: {
  readonly indicator: Indicator;
  readonly setParts: (parts: IndicatorParts) => void;
}) {
  const { readOnly } = useFieldSettings();
  if (readOnly) return null;
  const patterns = Object.keys(indicatorPatterns) as IndicatorPattern[]; // Object.keys forgets the record's keys
  return (
    <NativeSelect
      wrapperProps={{ "data-screen-only": true }}
      label={messages.pattern}
      description={messages.patternHint}
      value=""
      data={[
        { value: "", label: messages.patternChoose },
        ...patterns.map((value) => ({ value, label: indicatorPatterns[value] })),
      ]}
      onChange={(event) => {
        const pattern = patterns.find((value) => value === event.currentTarget.value);
        if (pattern === undefined) return;
        const hundredths = maximumHundredths(indicator.rule);
        setParts(partsOfPattern(pattern, { hundredths, terms: indicator.terms }));
      }}
    />
  );
}
