import { Input, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { QueryState } from "@thuocdo/ui/query-state";
import { matchesSearch } from "@thuocdo/ui/search-text";
import { useDeferredValue, useMemo, useState } from "react";
import { messages } from "#features/units/messages.ts";
import { unitsQuery } from "#features/units/queries.ts";
import { placeUnits, type PlacedUnit } from "#features/units/unit-places.ts";
import type { PickedUnit } from "#features/units/typed-change.ts";
import classes from "#features/units/units.module.css";

const mostShown = 20;

export interface UnitPickerProps {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly asOf: string;
  /** Whether a unit may be picked here. */
  readonly isOffered: (unit: PlacedUnit) => boolean;
  readonly picked: readonly PickedUnit[];
  readonly onPick: (unit: PickedUnit) => void;
  readonly onUnpick: (unit: PickedUnit) => void;
}

/** Units found by name or code and picked by a click. */
export function UnitPicker(props: UnitPickerProps) {
  const [sought, setSought] = useState("");
  const settled = useDeferredValue(sought.trim());
  const units = useQuery(unitsQuery(props.asOf));
  return (
    <fieldset>
      <legend>{props.label}</legend>
      {props.hint !== undefined && <p className={classes["quiet"]}>{props.hint}</p>}
      {props.picked.length > 0 && (
        <ul className={classes["options"]} aria-label={messages.picked}>
          {props.picked.map((unit) => (
            <li key={unit.id}>
              <strong>{unit.name}</strong>{" "}
              <button
                type="button"
                className={classes["link"]}
                onClick={() => props.onUnpick(unit)}
              >
                {messages.unpick(unit.name)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        type="search"
        aria-label={`${props.label}: ${messages.search}`}
        placeholder={messages.typeToPick}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter searches; it does not send the form.
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      {props.error !== undefined && <Input.Error>{props.error}</Input.Error>}
      {settled !== "" && (
        <QueryState query={units} pendingLines={3}>
          {(items) => (
            <Options
              {...props}
              units={items}
              sought={settled}
              onPick={(unit) => {
                setSought("");
                props.onPick(unit);
              }}
            />
          )}
        </QueryState>
      )}
    </fieldset>
  );
}

function Options({
  units,
  sought,
  isOffered,
  picked,
  onPick,
}: UnitPickerProps & {
  readonly units: Parameters<typeof placeUnits>[0];
  readonly sought: string;
}) {
  const placed = useMemo(() => placeUnits(units), [units]);
  const found = placed.filter(
    (unit) =>
      isOffered(unit) &&
      !picked.some(({ id }) => id === unit.id) &&
      matchesSearch([unit.code, unit.name, ...unit.above].join(" "), sought),
  );
  const shown = found.slice(0, mostShown);
  return (
    <>
      <output className={classes["quiet"]}>
        {found.length === 0 ? messages.noneFound : messages.found(shown.length, found.length)}
      </output>
      <ul className={classes["options"]}>
        {shown.map(({ id, name, code, above }) => (
          <li key={id}>
            <button
              type="button"
              className={classes["link"]}
              aria-label={messages.pick(name)}
              onClick={() => onPick({ id, name })}
            >
              {name}
            </button>{" "}
            <small>{messages.placeOf(code, above)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
