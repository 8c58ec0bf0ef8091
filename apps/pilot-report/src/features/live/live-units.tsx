import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { LiveUnit } from "@thuocdo/comparison/live-unit";
import { criteriaOf, type Outline } from "@thuocdo/comparison/outline";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import type { Column } from "@thuocdo/ui/data-table";
import { QueryState } from "@thuocdo/ui/query-state";
import { messages } from "#features/live/messages.ts";
import { liveUnitsQuery } from "#features/live/queries.ts";
import { FirstRows } from "#lib/tables/first-rows.tsx";
import { shortCity } from "#lib/short-city.ts";

const atFirst = 100;

/** The units of a round that is not frozen, of one city or of all that the person may see, as they stand now. */
export function LiveUnits(props: {
  readonly roundId: string;
  readonly cityId?: string | undefined;
  readonly outline: Outline | undefined;
}) {
  const { roundId, cityId, outline } = props;
  const query = useQuery(liveUnitsQuery(roundId, cityId));
  return (
    <QueryState query={query}>
      {({ units }) =>
        units.length === 0 ? (
          <Text>{messages.noUnits}</Text>
        ) : (
          <UnitTable units={units} outline={outline} />
        )
      }
    </QueryState>
  );
}

function UnitTable(props: {
  readonly units: readonly LiveUnit[];
  readonly outline: Outline | undefined;
}) {
  const { units, outline } = props;
  const levels = new Map(outline?.levels.map(({ key, label }) => [key, label]));
  const codes = new Map(outline && criteriaOf(outline).map(({ id, code }) => [id, code]));
  const columns: readonly Column<LiveUnit>[] = [
    { key: "unit", header: messages.unit, cell: ({ name }) => name },
    { key: "city", header: messages.city, cell: ({ cityName }) => shortCity(cityName) },
    {
      key: "progress",
      header: messages.progress,
      cell: ({ progress }) => messages.progresses[progress],
    },
    {
      key: "points",
      header: messages.points,
      figures: true,
      cell: ({ appraised }) =>
        appraised === null
          ? messages.none
          : formatPoints(appraised.totalHundredths, { fixed: true }),
    },
    {
      key: "met",
      header: messages.criteriaMet,
      figures: true,
      cell: ({ appraised }) =>
        appraised === null
          ? messages.none
          : messages.outOf(appraised.criteriaMet, appraised.criteriaApplicable),
    },
    {
      key: "level",
      header: messages.level,
      cell: ({ appraised }) => {
        if (appraised === null) return messages.none;
        if (appraised.missing > 0) return messages.missing(appraised.missing);
        return levels.get(appraised.level ?? "") ?? messages.noLevel;
      },
    },
    {
      key: "unmet",
      header: messages.unmet,
      cell: ({ appraised }) =>
        (appraised?.unmetIds ?? []).map((id) => codes.get(id) ?? id).join("; ") || messages.none,
    },
  ];
  return (
    <FirstRows
      atFirst={atFirst}
      caption={(_, all) => messages.unitsCaption(all)}
      rows={units}
      rowKey={({ unitId }) => unitId}
      columns={columns}
    />
  );
}
