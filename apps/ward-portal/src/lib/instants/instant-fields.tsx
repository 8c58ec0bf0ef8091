import { Input, TextInput } from "@mantine/core";
import { useId } from "react";
import { instantMessages } from "#lib/instants/messages.ts";
import type { TypedInstant } from "#lib/instants/typed-instant.ts";
import classes from "#lib/instants/instant-fields.module.css";

export interface InstantFieldsProps {
  readonly label: string;
  readonly typed: TypedInstant;
  readonly error?: string | undefined;
  readonly onChange: (typed: TypedInstant) => void;
}

/** A day and a time, typed; whatever the language of the browser. */
export function InstantFields({ label, typed, error, onChange }: InstantFieldsProps) {
  const errorId = useId();
  const described = error === undefined ? undefined : errorId;
  return (
    <fieldset className={classes["fields"]}>
      <legend>{label}</legend>
      <div className={classes["pair"]}>
        <TextInput
          className={classes["day"]}
          aria-label={instantMessages.day(label)}
          aria-describedby={described}
          placeholder={instantMessages.dayPlaceholder}
          inputMode="numeric"
          autoComplete="off"
          value={typed.day}
          error={error !== undefined}
          onChange={(event) => onChange({ ...typed, day: event.currentTarget.value })}
        />
        <TextInput
          className={classes["time"]}
          aria-label={instantMessages.time(label)}
          aria-describedby={described}
          placeholder={instantMessages.timePlaceholder}
          autoComplete="off"
          value={typed.time}
          error={error !== undefined}
          onChange={(event) => onChange({ ...typed, time: event.currentTarget.value })}
        />
      </div>
      {error !== undefined && <Input.Error id={errorId}>{error}</Input.Error>}
    </fieldset>
  );
}
