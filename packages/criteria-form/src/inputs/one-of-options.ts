import type { FieldValue } from "@thuocdo/criteria/answer";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Input } from "@thuocdo/criteria/input";
import { yesNoLabels } from "#answer/field-text.ts";
import { points } from "@thuocdo/criteria/reach-words";

export interface Option {
  readonly value: FieldValue;
  readonly label: string;
  /** What choosing it earns, where the rule says so. */
  readonly aside: string | undefined;
}

export function yesNoOptions(indicator: Indicator): readonly Option[] {
  const labels = yesNoLabels(indicator);
  return [
    { value: true, label: labels.yes, aside: undefined },
    { value: false, label: labels.no, aside: undefined },
  ];
}

export function levelOptions(
  { rule }: Indicator,
  input: Extract<Input, { kind: "choice" | "title" }>,
): readonly Option[] {
  return input.levels.map(({ key, label }) => {
    const earned =
      rule.kind === "levels" ? rule.levels.find((level) => level.key === key) : undefined;
    return { value: key, label, aside: earned && points(earned.hundredths) };
  });
}
