import { Textarea } from "@mantine/core";
import { FieldFindings } from "#lib/fields/field-findings.tsx";
import { labelProps, useChange, type FieldProps } from "#lib/fields/field-props.ts";
import { pathName, useFieldSettings } from "#lib/fields/field-settings.ts";
import { ShownValue } from "#lib/fields/shown-value.tsx";
import { TypedField } from "#lib/fields/typed-field.tsx";
import { useTypedText, type Reading } from "#lib/fields/use-typed-text.ts";

/** One line of words. */
export function TextField(props: FieldProps<string>) {
  return <TypedField {...props} format={asTyped} read={readText} />;
}

/** Several lines of words; grows with them. */
export function LongTextField(props: FieldProps<string>) {
  const { readOnly, findingsAt } = useFieldSettings();
  const typed = useTypedText({
    ...props,
    onChange: useChange(props),
    format: asTyped,
    read: readText,
  });
  if (readOnly) return <ShownValue {...props} text={props.value} />;
  const findings = findingsAt(props.path);
  return (
    <Textarea
      {...labelProps(props)}
      data-path={pathName(props.path)}
      description={props.description}
      value={typed.text}
      maxRows={14}
      error={findings.length > 0 && <FieldFindings findings={findings} />}
      onChange={(event) => typed.onInput(event.currentTarget.value)}
      onBlur={typed.onLeave}
    />
  );
}

function asTyped(text: string): string {
  return text;
}

/** Words are kept in NFC, so that what looks the same is the same. */
function readText(typed: string): Reading<string> {
  return { ok: true, value: typed.normalize("NFC").trim() };
}
