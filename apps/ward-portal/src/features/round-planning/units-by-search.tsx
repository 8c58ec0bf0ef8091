import { Checkbox, TextInput } from "@mantine/core";
import { matchesSearch } from "@thuocdo/ui/search-text";
import { useDeferredValue, useState } from "react";
import { messages } from "#features/round-planning/messages.ts";
import type { UnitsProps } from "#features/round-planning/units-by-city.tsx";
import classes from "#features/round-planning/round-planning.module.css";

const mostShown = 50;

/** Units one by one: what is searched, or what is chosen. */
export function UnitsBySearch({ units, chosen, onChoose }: UnitsProps) {
  const [sought, setSought] = useState("");
  const settled = useDeferredValue(sought.trim());
  const found =
    settled === ""
      ? units.filter(({ id }) => chosen.has(id))
      : units.filter(({ name, code, districtName, cityName }) =>
          matchesSearch([name, code, districtName ?? "", cityName].join(" "), settled),
        );
  const shown = found.slice(0, mostShown);
  return (
    <fieldset className={classes["one-by-one"]}>
      <legend>{messages.bySearch}</legend>
      <TextInput
        label={messages.search}
        type="search"
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter searches; it does not send the form.
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      <output className={classes["quiet"]}>
        {found.length === 0
          ? settled === ""
            ? messages.typeToSearch
            : messages.noneFound
          : messages.found(shown.length, found.length)}
      </output>
      <ul className={classes["units"]}>
        {shown.map(({ id, code, name, districtName, cityName }) => (
          <li key={id}>
            <Checkbox
              label={name}
              description={messages.place(code, districtName, cityName)}
              checked={chosen.has(id)}
              onChange={(event) => onChoose([id], event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
