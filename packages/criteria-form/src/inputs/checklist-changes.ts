import type { FieldValue } from "@thuocdo/criteria/answer";
import { fieldKeys } from "@thuocdo/criteria/input";
import { change, type FieldChange, type InputOf } from "#inputs/field-change.ts";

type Values = Readonly<Record<string, FieldValue>>;

/** An untouched list is missing, not empty: the first touch answers every item. */
export function touchItem(
  input: InputOf<"checklist">,
  {
    values,
    fieldKey,
    held,
  }: { readonly values: Values; readonly fieldKey: string; readonly held: boolean },
): readonly FieldChange[] {
  return fieldKeys(input)
    .map((key) => change(key, key === fieldKey ? held : values[key] === true))
    .filter(({ fieldKey: key, value }) => values[key] !== value);
}

/** Every item answered, none of them held. */
export function holdsNone(input: InputOf<"checklist">, values: Values): boolean {
  return fieldKeys(input).every((key) => values[key] === false);
}

export function isTouched(input: InputOf<"checklist">, values: Values): boolean {
  return fieldKeys(input).some((key) => values[key] !== undefined);
}

export function setAll(
  input: InputOf<"checklist">,
  value: false | undefined,
): readonly FieldChange[] {
  return fieldKeys(input).map((key) => change(key, value));
}
