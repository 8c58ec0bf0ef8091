import { Checkbox } from "@mantine/core";
import { useMemo } from "react";
import { groupByCity, type CallableUnit } from "#features/round-planning/callable-units.ts";
import { messages } from "#features/round-planning/messages.ts";
import classes from "#features/round-planning/round-planning.module.css";

export interface UnitsProps {
  readonly units: readonly CallableUnit[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (unitIds: readonly string[], isChosen: boolean) => void;
}

/** All units of a city, or of a type in it, at once. */
export function UnitsByCity({ units, chosen, onChoose }: UnitsProps) {
  const cities = useMemo(() => groupByCity(units), [units]);
  const types = [...new Set(units.map(({ type }) => type))];
  const allByType = Map.groupBy(units, ({ type }) => type);
  const lines = [
    ...cities.map(({ cityName, ...city }) => ({
      ...city,
      name: cityName === "" ? messages.noCity : cityName,
    })),
    ...(cities.length > 1 ? [{ cityId: "all", name: messages.allCities, byType: allByType }] : []),
  ];
  return (
    <div className={classes["scroller"]}>
      <table className={classes["cities"]}>
        <caption>{messages.byCity}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.city}</th>
            <th scope="col">{messages.allOfCity}</th>
            {types.map((type) => (
              <th key={type} scope="col">
                {messages.unitType[type]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ cityId, name, byType }) => {
            const cell = (type: string, of: readonly CallableUnit[]) => (
              <Cell name={name} type={type} units={of} chosen={chosen} onChoose={onChoose} />
            );
            return (
              <tr key={cityId}>
                <th scope="row">{name}</th>
                <td>{cell(messages.allOfCity, [...byType.values()].flat())}</td>
                {types.map((type) => (
                  <td key={type}>
                    {byType.has(type) && cell(messages.unitType[type], byType.get(type) ?? [])}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  name,
  type,
  units,
  chosen,
  onChoose,
}: UnitsProps & { readonly name: string; readonly type: string }) {
  const count = units.filter(({ id }) => chosen.has(id)).length;
  return (
    <Checkbox
      aria-label={messages.cell(name, type, count, units.length)}
      label={<span aria-hidden="true">{messages.outOf(count, units.length)}</span>}
      checked={count === units.length}
      indeterminate={count > 0 && count < units.length}
      onChange={() =>
        onChoose(
          units.map(({ id }) => id),
          count < units.length,
        )
      }
    />
  );
}
