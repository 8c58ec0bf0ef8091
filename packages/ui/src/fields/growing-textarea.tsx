import { Textarea, type TextareaProps } from "@mantine/core";
import classes from "#fields/growing-textarea.module.css";

/** A text box as high as its words, up to a screenful; in old browsers too, which know no `field-sizing`. */
export function GrowingTextarea(
  props: Omit<TextareaProps, "autosize" | "classNames" | "attributes"> & { readonly value: string },
) {
  return (
    <Textarea
      {...props}
      autosize={false}
      classNames={{ wrapper: classes["growing"] ?? "" }}
      attributes={{ wrapper: { "data-words": props.value } }}
    />
  );
}
