import type { UnitHistory } from "@thuocdo/contract/unit-changes";
import { formatDate } from "@thuocdo/criteria/formats/dates";
import { dayBefore } from "@thuocdo/submissions/units/unit-history";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { messages } from "#features/units/messages.ts";
import { unitTypeNames } from "#features/units/unit-types.ts";
import classes from "#features/units/units.module.css";

type Open = (unitId: string) => void;
type Dated = { readonly from: string; readonly to: string | null };

/** A row ends the day before the next begins; people read last days. */
function days<Row extends Dated>(): readonly Column<Row>[] {
  return [
    { key: "from", header: messages.from, cell: ({ from }) => formatDate(from) },
    {
      key: "to",
      header: messages.to,
      cell: ({ to }) => (to === null ? messages.now : formatDate(dayBefore(to))),
    },
  ];
}

export function NamesTable({ names }: Pick<UnitHistory, "names">) {
  return (
    <section className={classes["section"]}>
      <DataTable
        caption={messages.names}
        rows={names}
        rowKey={({ from }) => from}
        columns={[
          ...days<UnitHistory["names"][number]>(),
          { key: "name", header: messages.name, cell: ({ name }) => name },
          { key: "code", header: messages.code, cell: ({ code }) => code },
          { key: "type", header: messages.type, cell: ({ type }) => unitTypeNames[type] },
        ]}
      />
    </section>
  );
}

export function PlacementsTable({
  placements,
  onOpen,
}: Pick<UnitHistory, "placements"> & { readonly onOpen: Open }) {
  if (placements.length === 0) return <p className={classes["quiet"]}>{messages.placementsNone}</p>;
  return (
    <section className={classes["section"]}>
      <DataTable
        caption={messages.placements}
        rows={placements}
        rowKey={({ from }) => from}
        columns={[
          ...days<UnitHistory["placements"][number]>(),
          {
            key: "parent",
            header: messages.parent,
            cell: ({ unitId, unitName }) => (
              <UnitLink unitId={unitId} said={unitName} onOpen={onOpen} />
            ),
          },
        ]}
      />
    </section>
  );
}

/** What went into the unit and what it went into. Nothing is carried over by it. */
export function Successions({
  unit,
  onOpen,
}: {
  readonly unit: UnitHistory;
  readonly onOpen: Open;
}) {
  const links = [
    ...unit.predecessors.map((link) => ({
      ...link,
      said: messages.predecessor(link.unitName, link.on),
    })),
    ...unit.successors.map((link) => ({
      ...link,
      said: messages.successor(link.unitName, link.on),
    })),
  ];
  return (
    <section className={classes["section"]}>
      <h2>{messages.successions}</h2>
      {links.length === 0 ? (
        <p className={classes["quiet"]}>{messages.successionsNone}</p>
      ) : (
        <>
          <ul className={classes["list"]}>
            {links.map(({ unitId, on, kind, decision, said }) => (
              <li key={`${unitId} ${on}`}>
                <UnitLink unitId={unitId} said={said} onOpen={onOpen} />{" "}
                {messages.succeededBy(messages.successionKind[kind], decision)}
              </li>
            ))}
          </ul>
          <p className={classes["quiet"]}>{messages.noScore}</p>
        </>
      )}
    </section>
  );
}

function UnitLink(props: {
  readonly unitId: string;
  readonly said: string;
  readonly onOpen: Open;
}) {
  return (
    <button type="button" className={classes["link"]} onClick={() => props.onOpen(props.unitId)}>
      {props.said}
    </button>
  );
}
