import { NativeSelect, TextInput } from "@mantine/core";
import type { UnitType } from "@thuocdo/submissions/units/unit-kinds";
import { messages } from "#features/units/messages.ts";
import type { TypedPart } from "#features/units/typed-change.ts";
import { typesBeside, unitTypeNames } from "#features/units/unit-types.ts";
import classes from "#features/units/units.module.css";

export interface PartFieldsProps {
  readonly part: TypedPart;
  readonly errors: { readonly name?: string; readonly code?: string } | undefined;
  readonly onChange: (patch: Partial<TypedPart>) => void;
}

/** How a unit will be called. */
export function PartFields({ part, errors, onChange }: PartFieldsProps) {
  return (
    <div className={classes["row"]}>
      <TextInput
        className={classes["middle"] ?? ""}
        label={messages.newName}
        value={part.name}
        maxLength={200}
        error={errors?.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        className={classes["short"] ?? ""}
        label={messages.newCode}
        value={part.code}
        autoComplete="off"
        maxLength={20}
        error={errors?.code}
        onChange={(event) => onChange({ code: event.currentTarget.value })}
      />
      <NativeSelect
        label={messages.type}
        value={part.type}
        data={typesBeside(part.type).map((type) => ({ value: type, label: unitTypeNames[type] }))}
        // The options are types.
        onChange={(event) => onChange({ type: event.currentTarget.value as UnitType })}
      />
    </div>
  );
}
