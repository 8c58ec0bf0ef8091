import { Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { criteriaOf, type Outline } from "@thuocdo/comparison/outline";
import type { UnmetCriterion } from "@thuocdo/comparison/overview";
import { namesOf, type Names } from "@thuocdo/comparison/report-words";
import { DataTable } from "@thuocdo/ui/data-table";
import { useState } from "react";
import { messages } from "#features/overview/messages.ts";
import { UnitsLink } from "#features/overview/units-link.tsx";
import { shortCity } from "#lib/short-city.ts";
import classes from "#features/overview/overview.module.css";

/** So many fit on one sheet. */
const atFirst = 8;
/** Units are named one by one up to here, and counted by city beyond. */
const mostNamed = 4;
const mostCauses = 2;

/** Which criteria are unmet, where, why, and what each would take. */
export function UnmetTable(props: {
  readonly snapshotId: string | null;
  readonly outline: Outline;
  readonly unmet: readonly UnmetCriterion[];
}) {
  const { snapshotId, outline, unmet } = props;
  const [isWhole, setWhole] = useState(false);
  if (unmet.length === 0) return <Text>{messages.noneUnmet}</Text>;
  const shown = isWhole ? unmet : unmet.slice(0, atFirst);
  const criteria = new Map(criteriaOf(outline).map((criterion) => [criterion.id, criterion]));
  const names = namesOf(outline);
  return (
    <>
      <DataTable
        caption={messages.unmetCaption(shown.length, unmet.length)}
        rows={shown}
        rowKey={({ criterionId }) => criterionId}
        columns={[
          {
            key: "criterion",
            header: messages.criterion,
            cell: ({ criterionId }) => {
              const criterion = criteria.get(criterionId);
              return `${criterion?.code}. ${criterion?.title}`;
            },
          },
          {
            key: "units",
            header: messages.units,
            figures: true,
            cell: ({ criterionId, notMet, judged }) => (
              <span className={classes["whole"]}>
                <UnitsLink snapshotId={snapshotId} search={{ unmet: criterionId }}>
                  {messages.notMetOf(notMet, judged)}
                </UnitsLink>
              </span>
            ),
          },
          {
            key: "where",
            header: messages.where,
            cell: (row) => <Where snapshotId={snapshotId} row={row} />,
          },
          {
            key: "why",
            header: messages.why,
            cell: (row) =>
              whysOf(row, names)
                .map(({ sentence }) => sentence)
                .join("; ") || messages.unknownCause,
          },
          {
            key: "need",
            header: messages.need,
            cell: (row) =>
              whysOf(row, names)
                .flatMap(({ need }) => need ?? [])
                .join("; "),
          },
        ]}
      />
      {!isWhole && unmet.length > atFirst && (
        <Group data-screen-only>
          <Button variant="default" onClick={() => setWhole(true)}>
            {messages.showAll(unmet.length)}
          </Button>
        </Group>
      )}
    </>
  );
}

function Where(props: { readonly snapshotId: string | null; readonly row: UnmetCriterion }) {
  const { snapshotId, row } = props;
  if (row.notMet > mostNamed)
    return (
      <div className={classes["where"]}>
        {row.cities
          .map(({ cityName, notMet, judged }) =>
            messages.cityCount(shortCity(cityName), notMet, judged),
          )
          .join("; ")}
      </div>
    );
  return row.units.map(({ unitId, name, cityName }, at) => (
    <span key={unitId}>
      {at > 0 && "; "}
      {snapshotId === null ? (
        name
      ) : (
        <Link to="/snapshots/$snapshotId/wards/$unitId" params={{ snapshotId, unitId }}>
          {name}
        </Link>
      )}
      {` (${shortCity(cityName)})`}
    </span>
  ));
}

interface Why {
  readonly units: number;
  readonly sentence: string;
  /** What it would take, where the version states it. */
  readonly need: string | null;
}

/** Indicators that fail and points that are short, the most frequent first. */
function whysOf({ causes, pointsShort }: UnmetCriterion, { indicators }: Names): readonly Why[] {
  const named = causes.map(({ indicatorId, units }): Why => {
    const { code = indicatorId, minimumText = null } = indicators.get(indicatorId) ?? {};
    return {
      units,
      sentence: messages.cause(code, units),
      need: minimumText === null ? null : messages.needed(code, minimumText),
    };
  });
  const short: readonly Why[] =
    pointsShort === null
      ? []
      : [
          {
            units: pointsShort.units,
            sentence: messages.pointsShort(pointsShort.units, pointsShort.meanHundredths),
            need: messages.raisePoints,
          },
        ];
  return [...short, ...named]
    .toSorted((one, other) => other.units - one.units)
    .slice(0, mostCauses);
}
