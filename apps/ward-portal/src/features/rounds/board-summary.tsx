import type { BoardRow } from "@thuocdo/contract/rounds";
import { countBoard } from "@thuocdo/submissions/round-board";
import { useMemo, useState } from "react";
import { everything, type BoardFilter } from "#features/rounds/board-filters.tsx";
import { boardPlaces, type BoardCity, type BoardPlace } from "#features/rounds/board-places.ts";
import { messages } from "#features/rounds/messages.ts";
import classes from "#features/rounds/rounds.module.css";

export interface BoardSummaryProps {
  readonly rows: readonly BoardRow[];
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
}

/** Units by where they stand, a line for each city, opened into its districts; a place pressed narrows the table below. */
export function BoardSummary({ rows, filter, onFilter }: BoardSummaryProps) {
  const cities = useMemo(() => boardPlaces(rows), [rows]);
  return (
    // A wide table scrolls by itself; it can be reached by keyboard to do so.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes["scroller"]} aria-label={messages.summary} tabIndex={0}>
      <table className={classes["summary"]}>
        <caption>{messages.summary}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.placeColumn}</th>
            {messages.countColumns.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cities.map((city) => (
            <City key={city.id} city={city} filter={filter} onFilter={onFilter} />
          ))}
        </tbody>
        {cities.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">
                <PlaceButton
                  name={messages.allPlaces}
                  isPressed={filter.cityId === undefined}
                  onPress={() => onFilter({ ...everything, standing: filter.standing })}
                />
              </th>
              <Counts rows={rows} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function City({
  city,
  filter,
  onFilter,
}: Omit<BoardSummaryProps, "rows"> & { readonly city: BoardCity }) {
  const [isOpen, setOpen] = useState(false);
  const name = city.name ?? messages.noCity;
  const press = (cityId: string | null, districtId: string | null | undefined) => {
    const isPressed = filter.cityId === cityId && filter.districtId === districtId;
    onFilter(
      isPressed ? { ...everything, standing: filter.standing } : { ...filter, cityId, districtId },
    );
  };
  return (
    <>
      <tr>
        <th scope="row">
          {city.districts.length > 0 && (
            <button
              type="button"
              className={classes["opener"]}
              aria-expanded={isOpen}
              aria-label={messages.districtsOf(name)}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? "▾" : "▸"}
            </button>
          )}
          <PlaceButton
            name={name}
            isPressed={filter.cityId === city.id && filter.districtId === undefined}
            onPress={() => press(city.id, undefined)}
          />
        </th>
        <Counts rows={city.rows} />
      </tr>
      {isOpen &&
        city.districts.map((district: BoardPlace) => (
          <tr key={district.id} data-district>
            <th scope="row">
              <PlaceButton
                name={district.name ?? ""}
                isPressed={filter.districtId === district.id}
                onPress={() => press(city.id, district.id)}
              />
            </th>
            <Counts rows={district.rows} />
          </tr>
        ))}
    </>
  );
}

function PlaceButton(props: {
  readonly name: string;
  readonly isPressed: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      className={classes["place"]}
      aria-pressed={props.isPressed}
      onClick={props.onPress}
    >
      {props.name}
    </button>
  );
}

function Counts({ rows }: { readonly rows: readonly BoardRow[] }) {
  const { units, states, late } = countBoard(rows);
  const counts = [
    units,
    states["not-started"],
    states["in-progress"],
    states.submitted,
    states["under-appraisal"],
    states.returned + states.reopened,
    states.approved,
    late,
  ];
  return counts.map((count, column) => (
    <td
      key={messages.countColumns[column]}
      data-late={column === 7 && count > 0}
      data-none={count === 0}
    >
      {messages.count(count)}
    </td>
  ));
}
