import { Text } from "@mantine/core";
import type { FieldProps } from "#lib/fields/field-props.ts";
import { messages } from "#lib/fields/messages.ts";
import classes from "#lib/fields/shown-value.module.css";

/** A field of a version that can't be changed: words instead of a greyed-out box. */
export function ShownValue({
  label,
  hideLabel,
  text,
}: Pick<FieldProps<unknown>, "label" | "hideLabel"> & { readonly text: string }) {
  return (
    <div className={classes["shown"]}>
      <span className={hideLabel === true ? classes["hidden"] : classes["label"]}>{label}</span>
      <Text component="span" size="sm" className={classes["text"]}>
        {text === "" ? messages.blank : text}
      </Text>
    </div>
  );
}
