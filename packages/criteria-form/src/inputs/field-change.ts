import type { FieldValue } from "@thuocdo/criteria/answer";
import type { Input, InputKind } from "@thuocdo/criteria/input";

export type InputOf<Kind extends InputKind> = Extract<Input, { kind: Kind }>;

/** What happened to one field: its value now, and text that could not be read as one, kept as it was typed. */
export interface FieldChange {
  readonly fieldKey: string;
  readonly value: FieldValue | undefined;
  readonly typed: string | undefined;
}

/** What every kind of field is given. */
export interface FieldProps {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Unreadable text by field key. */
  readonly typed: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
  readonly onChange: (changes: readonly FieldChange[]) => void;
}

export function change(
  fieldKey: string,
  value: FieldValue | undefined,
  typed?: string,
): FieldChange {
  return { fieldKey, value, typed };
}
