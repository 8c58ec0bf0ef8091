import { Button, TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { OrganisationalUnit } from "@thuocdo/contract/units";
import { formatDate, parseDate } from "@thuocdo/criteria/formats/dates";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { matchesSearch } from "@thuocdo/ui/search-text";
import { useSession } from "@thuocdo/ui/session";
import { useDeferredValue, useMemo, useState } from "react";
import { ChangeList } from "#features/units/change-list.tsx";
import { messages } from "#features/units/messages.ts";
import { unitChangesQuery, unitsQuery } from "#features/units/queries.ts";
import { placeUnits, unitsByParent, type PlacedUnit } from "#features/units/unit-places.ts";
import { UnitTree } from "#features/units/unit-tree.tsx";
import classes from "#features/units/units.module.css";

const mostShown = 100;

export interface UnitsPageProps {
  /** The day whose units are shown, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly onAsOf: (day: string) => void;
  readonly onOpen: (unitId: string) => void;
  readonly onImport: () => void;
}

/** All units as of a day, as a tree or by search, and the changes recorded. */
export function UnitsPage({ asOf, onAsOf, onOpen, onImport }: UnitsPageProps) {
  const [sought, setSought] = useState("");
  const settled = useDeferredValue(sought.trim());
  const units = useQuery(unitsQuery(asOf));
  const changes = useQuery(unitChangesQuery());
  const mayImport = useSession().assignments.some(({ role }) => role === "administrator");
  return (
    <div className={classes["page"]}>
      <div className={classes["headline"]}>
        <Title order={1}>{messages.title}</Title>
        {mayImport && (
          <Button variant="default" data-screen-only onClick={onImport}>
            {messages.importUnits}
          </Button>
        )}
      </div>
      <p className={classes["quiet"]}>{messages.asOfHint}</p>
      <div className={classes["filters"]} data-screen-only>
        <DayField day={asOf} onDay={onAsOf} />
        <TextInput
          type="search"
          label={messages.search}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      </div>
      <QueryState query={units} pendingLines={12}>
        {(items) => <UnitsAsOf units={items} asOf={asOf} sought={settled} onOpen={onOpen} />}
      </QueryState>
      <section className={classes["section"]}>
        <h2>{messages.changes}</h2>
        <QueryState query={changes}>
          {(items) => <ChangeList changes={items} onOpen={onOpen} />}
        </QueryState>
      </section>
    </div>
  );
}

/** A day typed; what is not one yet changes nothing. */
function DayField({ day, onDay }: { readonly day: string; readonly onDay: (day: string) => void }) {
  const [typed, setTyped] = useState(() => formatDate(day));
  const read = parseDate(typed);
  return (
    <TextInput
      label={messages.asOf}
      placeholder={messages.datePlaceholder}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      error={read === undefined && messages.dateMissing}
      onChange={(event) => {
        const value = event.currentTarget.value;
        setTyped(value);
        const next = parseDate(value);
        if (next !== undefined) onDay(next);
      }}
    />
  );
}

interface UnitsAsOfProps {
  readonly units: readonly OrganisationalUnit[];
  readonly asOf: string;
  readonly sought: string;
  readonly onOpen: (unitId: string) => void;
}

function UnitsAsOf({ units, asOf, sought, onOpen }: UnitsAsOfProps) {
  const placed = useMemo(() => placeUnits(units), [units]);
  const byParent = useMemo(() => unitsByParent(placed), [placed]);
  if (placed.length === 0) return <Empty title={messages.none}>{messages.noneHint}</Empty>;
  if (sought !== "") return <Found units={placed} sought={sought} onOpen={onOpen} />;
  return (
    <>
      <p className={classes["quiet"]}>{messages.counted(placed.length, asOf)}</p>
      <UnitTree byParent={byParent} onOpen={onOpen} />
    </>
  );
}

function Found(props: {
  readonly units: readonly PlacedUnit[];
  readonly sought: string;
  readonly onOpen: (unitId: string) => void;
}) {
  const found = props.units.filter(({ name, code, above }) =>
    matchesSearch([code, name, ...above].join(" "), props.sought),
  );
  const shown = found.slice(0, mostShown);
  return (
    <>
      <output className={classes["quiet"]}>
        {found.length === 0 ? messages.noneFound : messages.found(shown.length, found.length)}
      </output>
      {shown.length > 0 && (
        <ul className={`${classes["units"]} ${classes["box"]}`}>
          {shown.map(({ id, name, code, above }) => (
            <li key={id} className={classes["line"]}>
              <span>
                <button type="button" className={classes["link"]} onClick={() => props.onOpen(id)}>
                  {name}
                </button>
                <small>{messages.placeOf(code, above)}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
