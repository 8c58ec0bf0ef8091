import { Button, Checkbox, Group, Text, TextInput } from "@mantine/core";
import { matchesSearch } from "@thuocdo/ui/search-text";
import { useState } from "react";
import { messages } from "#features/consultation/messages.ts";
import classes from "#features/consultation/choose-units.module.css";

export interface ChooseUnitsProps {
  readonly label: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (unitIds: readonly string[]) => void;
}

/** Units to be ticked, found by words of their names. */
export function ChooseUnits({ label, units, chosen, error, onChange }: ChooseUnitsProps) {
  const [sought, setSought] = useState("");
  const shown = units.filter(({ name }) => matchesSearch(name, sought));
  const isChosen = new Set(chosen);
  const toggle = (id: string) =>
    onChange(isChosen.has(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className={classes["choice"]}>
      <legend>{label}</legend>
      {units.length > 0 && (
        <>
          <Group gap="xs" align="end">
            <TextInput
              label={messages.searchAgencies}
              value={sought}
              className={classes["search"] ?? ""}
              onChange={(event) => setSought(event.currentTarget.value)}
            />
            <Button
              variant="default"
              onClick={() => onChange([...new Set([...chosen, ...shown.map(({ id }) => id)])])}
            >
              {messages.chooseAll}
            </Button>
            <Button variant="default" onClick={() => onChange([])}>
              {messages.chooseNone}
            </Button>
          </Group>
          <ul className={classes["units"]}>
            {shown.map(({ id, name }) => (
              <li key={id}>
                <Checkbox label={name} checked={isChosen.has(id)} onChange={() => toggle(id)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {units.length === 0 && <Text size="sm">{messages.noAgencies}</Text>}
      <Text
        size="xs"
        c={error === undefined ? "var(--td-quiet)" : "var(--td-accent)"}
        role="status"
      >
        {error ?? messages.chosen(chosen.length)}
      </Text>
    </fieldset>
  );
}
