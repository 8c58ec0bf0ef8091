import { GrowingTextarea } from "@thuocdo/ui/growing-textarea";
import type { KeyboardEvent } from "react";
import { useBeside } from "#lib/fields/field-beside.tsx";
import { labelProps, useChange, type FieldProps } from "#lib/fields/field-props.ts";
import { pathName, useFieldSettings } from "#lib/fields/field-settings.ts";
import { messages } from "#lib/fields/messages.ts";
import { noteProps } from "#lib/fields/note-props.tsx";
import { ShownValue } from "#lib/fields/shown-value.tsx";
import { TypedField } from "#lib/fields/typed-field.tsx";
import { useTypedText, type Reading } from "#lib/fields/use-typed-text.ts";

/** What the document takes: of a name, and of a text. */
const mostCharacters = { title: 600, text: 4000 } as const;

/** A few words on one line: a unit, a source. */
export function TextField(props: FieldProps<string>) {
  return <TypedField {...props} format={asTyped} read={readTitle} />;
}

/** A name that may be long: one paragraph, seen whole. Line breaks pasted into it are spaces. */
export function TitleField(props: FieldProps<string>) {
  return <GrowingField {...props} read={readTitle} minRows={1} onKeyDown={keepOnOneLine} />;
}

/** Several lines of words, seen whole up to a screenful. */
export function LongTextField(props: FieldProps<string>) {
  return <GrowingField {...props} read={readText} minRows={2} />;
}

interface GrowingFieldProps extends FieldProps<string> {
  readonly read: (typed: string) => Reading<string>;
  readonly minRows: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

function GrowingField(props: GrowingFieldProps) {
  const { readOnly, findingsAt } = useFieldSettings();
  const typed = useTypedText({ ...props, onChange: useChange(props), format: asTyped });
  const beside = useBeside(props.path);
  if (readOnly) return <ShownValue {...props} text={props.value} />;
  return (
    <GrowingTextarea
      {...labelProps(props)}
      data-path={pathName(props.path)}
      {...noteProps(props, findingsAt(props.path), typed.refusal)}
      value={typed.text}
      rows={props.minRows}
      inputContainer={beside}
      onKeyDown={props.onKeyDown}
      onChange={(event) => typed.onInput(event.currentTarget.value)}
      onBlur={typed.onLeave}
    />
  );
}

function asTyped(text: string): string {
  return text;
}

function keepOnOneLine(event: KeyboardEvent): void {
  if (event.key === "Enter" && !event.nativeEvent.isComposing) event.preventDefault();
}

/** Words are kept in NFC, so that what looks the same is the same. */
function readText(typed: string): Reading<string> {
  return noLongerThan(mostCharacters.text, typed.normalize("NFC").trim());
}

function readTitle(typed: string): Reading<string> {
  const words = typed.normalize("NFC").replaceAll(/\s+/g, " ").trim();
  return noLongerThan(mostCharacters.title, words);
}

/** What is too long stays in the field with the reason: the document would refuse it, and the typing be lost. */
export function noLongerThan(most: number, value: string): Reading<string> {
  // Counted as the schema counts: by code points.
  const { length } = Array.from(value);
  return length <= most
    ? { ok: true, value }
    : { ok: false, sentence: messages.tooLong(length, most) };
}
