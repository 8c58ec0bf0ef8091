import { Badge, Button, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { UnitHistory } from "@thuocdo/contract/unit-changes";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { QueryState } from "@thuocdo/ui/query-state";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import { ChangeForm } from "#features/units/change-form.tsx";
import { ChangeList } from "#features/units/change-list.tsx";
import { messages } from "#features/units/messages.ts";
import { historyQuery, placeQuery } from "#features/units/queries.ts";
import { unitTypeNames } from "#features/units/unit-types.ts";
import { NamesTable, PlacementsTable, Successions } from "#features/units/unit-tables.tsx";
import type { FormKind } from "#features/units/typed-change.ts";
import { useServerClock } from "#lib/clock/use-server-clock.ts";
import classes from "#features/units/units.module.css";

export interface UnitPageProps {
  readonly unitId: string;
  readonly onBack: () => void;
  readonly onOpen: (unitId: string) => void;
}

/** One unit with all that is known of it over time, and what an administrator above it may record. */
export function UnitPage({ unitId, onBack, onOpen }: UnitPageProps) {
  const history = useQuery(historyQuery(unitId));
  return (
    <div className={classes["page"]}>
      <button type="button" className={classes["link"]} data-screen-only onClick={onBack}>
        {messages.back}
      </button>
      <QueryState query={history} pendingLines={10}>
        {(unit) => <Unit unit={unit} onOpen={onOpen} />}
      </QueryState>
    </div>
  );
}

function Unit({
  unit,
  onOpen,
}: {
  readonly unit: UnitHistory;
  readonly onOpen: (unitId: string) => void;
}) {
  const today = dateInVietnam(new Date(useServerClock().now()));
  const current = unit.names.findLast(({ from }) => from <= today) ?? unit.names[0];
  const last = unit.names.at(-1);
  const first = unit.names[0];
  return (
    <>
      <Title order={1}>{current?.name}</Title>
      <p className={classes["quiet"]}>
        {current !== undefined && messages.codeOf(current.code, unitTypeNames[current.type])}{" "}
        {typeof last?.to === "string" && (
          <Badge variant="default">
            {last.to <= today ? messages.ended(last.to) : messages.endsOn(last.to)}
          </Badge>
        )}
        {first !== undefined && first.from > today && (
          <Badge variant="default">{messages.begins(first.from)}</Badge>
        )}
      </p>
      {last?.to === null && <Acts key={unit.unitId} unit={unit} today={today} />}
      <NamesTable names={unit.names} />
      <PlacementsTable placements={unit.placements} onOpen={onOpen} />
      <Successions unit={unit} onOpen={onOpen} />
      <section className={classes["section"]}>
        <h2>{messages.changes}</h2>
        <ChangeList changes={unit.changes} onOpen={onOpen} />
      </section>
    </>
  );
}

const kinds = ["rename", "move", "merge", "split"] as const satisfies readonly FormKind[];

/** For administrators of a unit above this one. */
function Acts({ unit, today }: { readonly unit: UnitHistory; readonly today: string }) {
  const [kind, setKind] = useState<FormKind>();
  const { assignments } = useSession();
  // A unit that is only to come is asked for on its first day.
  const from = unit.names[0]?.from ?? today;
  const place = useQuery(placeQuery(unit.unitId, from > today ? from : today));
  const above = new Set(place.data?.above.map(({ id }) => id));
  const mayChange = assignments.some(
    ({ role, unitId }) => role === "administrator" && above.has(unitId),
  );
  if (!mayChange) return null;
  return (
    <section className={classes["section"]} data-screen-only>
      <h2>{messages.acts}</h2>
      <div className={classes["row"]}>
        {kinds.map((each) => (
          <Button
            key={each}
            variant={each === kind ? "filled" : "default"}
            aria-pressed={each === kind}
            onClick={() => setKind(each === kind ? undefined : each)}
          >
            {messages.act[each]}
          </Button>
        ))}
      </div>
      {kind !== undefined && (
        <ChangeForm
          key={kind}
          unit={unit}
          kind={kind}
          today={today}
          onDone={() => setKind(undefined)}
        />
      )}
    </section>
  );
}
