import { explainDecimalRefusal } from "@thuocdo/ui/decimal-messages";
import { formatDecimal, parseDecimal } from "@thuocdo/criteria/formats/decimals";
import { formatPoints, parsePoints } from "@thuocdo/criteria/formats/points";
import type { FieldProps } from "#lib/fields/field-props.ts";
import { messages } from "#lib/fields/messages.ts";
import { TypedField } from "#lib/fields/typed-field.tsx";
import type { Reading } from "#lib/fields/use-typed-text.ts";

/** Points, kept as integer hundredths. */
export function PointsField(props: FieldProps<number>) {
  return <TypedField {...props} figures format={formatPoints} read={readPoints} />;
}

/** Points that may be left out. */
export function OptionalPointsField(props: FieldProps<number | null>) {
  return (
    <TypedField
      {...props}
      figures
      format={(value) => (value === null ? "" : formatPoints(value))}
      read={(typed) => (typed.trim() === "" ? { ok: true, value: null } : readPoints(typed))}
    />
  );
}

/** A figure, kept as a canonical decimal string. */
export function DecimalField(props: FieldProps<string>) {
  return <TypedField {...props} figures format={formatDecimal} read={readDecimal} />;
}

/** A figure that may be left out. */
export function OptionalDecimalField(props: FieldProps<string | null>) {
  return (
    <TypedField
      {...props}
      figures
      format={(value) => (value === null ? "" : formatDecimal(value))}
      read={(typed) => (typed.trim() === "" ? { ok: true, value: null } : readDecimal(typed))}
    />
  );
}

/** A count. */
export function WholeNumberField(props: FieldProps<number>) {
  return (
    <TypedField
      {...props}
      figures
      format={(value) => formatDecimal(String(value))}
      read={readWholeNumber}
    />
  );
}

/** A count that may be left out. */
export function OptionalWholeNumberField(props: FieldProps<number | null>) {
  return (
    <TypedField
      {...props}
      figures
      format={(value) => (value === null ? "" : formatDecimal(String(value)))}
      read={(typed) => (typed.trim() === "" ? { ok: true, value: null } : readWholeNumber(typed))}
    />
  );
}

function readPoints(typed: string): Reading<number> {
  const reading = parsePoints(typed);
  return reading.ok ? reading : { ok: false, sentence: explainDecimalRefusal(reading.refusal) };
}

function readDecimal(typed: string): Reading<string> {
  const reading = parseDecimal(typed);
  return reading.ok ? reading : { ok: false, sentence: explainDecimalRefusal(reading.refusal) };
}

function readWholeNumber(typed: string): Reading<number> {
  const reading = parseDecimal(typed, { places: 0 });
  if (!reading.ok) return { ok: false, sentence: explainDecimalRefusal(reading.refusal) };
  const value = Number(reading.value);
  return Number.isSafeInteger(value)
    ? { ok: true, value }
    : { ok: false, sentence: messages.wholeNumberOnly };
}
