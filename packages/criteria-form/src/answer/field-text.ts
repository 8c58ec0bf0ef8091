import type { FieldValue } from "@thuocdo/criteria/answer";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { fieldKeys, type Input } from "@thuocdo/criteria/input";
import { formatDate } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { answerMessages } from "#answer/messages.ts";

/** What one field of an answer is called on screen. */
export function fieldLabel(indicator: Pick<Indicator, "inputs">, fieldKey: string): string {
  const input = inputOfField(indicator, fieldKey);
  if (input === undefined) return fieldKey;
  const part = fieldKey.slice(input.key.length + 1);
  switch (input.kind) {
    case "checklist":
      return input.items.find(({ key }) => key === part)?.label ?? fieldKey;
    case "survey":
      return part === "percent"
        ? answerMessages.surveyPercent(input.label)
        : answerMessages.surveyResponses(input.label);
    case "whole-number":
    case "decimal":
    case "yes-no":
    case "choice":
    case "date":
    case "text":
    case "title":
      return input.label;
  }
}

/** A field's value as it is read: numbers and dates the Vietnamese way, levels by name. */
export function fieldText(
  indicator: Pick<Indicator, "inputs" | "rule">,
  fieldKey: string,
  value: FieldValue,
): string {
  const input = inputOfField(indicator, fieldKey);
  if (input === undefined) return String(value);
  switch (input.kind) {
    case "whole-number":
    case "decimal":
      return input.unit === ""
        ? formatDecimal(String(value))
        : `${formatDecimal(String(value))} ${input.unit}`;
    case "survey":
      return formatDecimal(String(value));
    case "yes-no":
      return yesNoLabels(indicator)[String(value) === "true" ? "yes" : "no"];
    case "checklist":
      return String(value) === "true" ? answerMessages.yes : answerMessages.no;
    case "choice":
    case "title":
      return input.levels.find(({ key }) => key === value)?.label ?? String(value);
    case "date":
      return formatDate(String(value));
    case "text":
      return String(value);
  }
}

/** "Đạt / không đạt" where that is what is scored, "có / không" elsewhere. */
export function yesNoLabels({ rule }: Pick<Indicator, "rule">): {
  readonly yes: string;
  readonly no: string;
} {
  return rule.kind === "pass-fail"
    ? { yes: answerMessages.passed, no: answerMessages.failed }
    : { yes: answerMessages.yes, no: answerMessages.no };
}

/** The input a field key belongs to. */
export function inputOfField(
  { inputs }: Pick<Indicator, "inputs">,
  fieldKey: string,
): Input | undefined {
  return inputs.find((input) => fieldKeys(input).includes(fieldKey));
}
