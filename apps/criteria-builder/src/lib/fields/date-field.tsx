import { formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import type { FieldProps } from "#lib/fields/field-props.ts";
import { messages } from "#lib/fields/messages.ts";
import { TypedField } from "#lib/fields/typed-field.tsx";
import type { Reading } from "#lib/fields/use-typed-text.ts";

/** A calendar date, typed day first. */
export function DateField(props: FieldProps<string>) {
  return (
    <TypedField
      {...props}
      format={formatDate}
      read={readDate}
      placeholder={messages.datePlaceholder}
    />
  );
}

/** A calendar date that may be left out. */
export function OptionalDateField(props: FieldProps<string | null>) {
  return (
    <TypedField
      {...props}
      placeholder={messages.datePlaceholder}
      format={(value) => (value === null ? "" : formatDate(value))}
      read={(typed) => (typed.trim() === "" ? { ok: true, value: null } : readDate(typed))}
    />
  );
}

function readDate(typed: string): Reading<string> {
  const date = parseDate(typed);
  return date === undefined
    ? { ok: false, sentence: messages.dateUnreadable }
    : { ok: true, value: date };
}
