import { Button, Checkbox, Group, Text } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { Outline } from "@thuocdo/comparison/outline";
import { namesOf } from "@thuocdo/comparison/report-words";
import type { PlacedUnit, StandingAnalysis } from "@thuocdo/comparison/standing-analysis";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { messages } from "#features/standings/messages.ts";
import { PlaceChart } from "#features/standings/place-chart.tsx";
import { StandingFilters } from "#features/standings/standing-filters.tsx";
import { TileGrid } from "#features/standings/tile-grid.tsx";
import { byRank, pageOf, pageSize, wardsAt } from "#features/standings/wards-at.ts";
import { type Place, readPlace } from "#lib/place.ts";

const from = "/snapshots/$snapshotId/units";
/** More than this do not fit beside one another. */
export const mostPins = 10;

/** Many units: places with ties and intervals, those without a place apart and why; what is listed lives in the address. */
export function Standings(props: {
  readonly snapshotId: string;
  readonly outline: Outline;
  readonly wards: readonly ComparedWard[];
  /** How sure places are; null where nothing tells it. */
  readonly places: StandingAnalysis | null;
}) {
  const { snapshotId, outline, wards, places } = props;
  const place = useSearch({ from });
  const navigate = useNavigate();
  const found = wardsAt(byRank(wards), place);
  const { page, pages } = pageOf(found.length, place.page);
  const shown = found.slice((page - 1) * pageSize, page * pageSize);
  const { page: _, ...unpaged } = place;
  const go = (changes: Partial<Record<keyof Place, unknown>>) =>
    void navigate({
      to: from,
      params: { snapshotId },
      search: readPlace({ ...unpaged, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const pins = place.pins ?? [];
  const pin = (unitId: string, isPinned: boolean) =>
    go({
      page: place.page,
      pins: isPinned ? [...pins, unitId] : pins.filter((each) => each !== unitId),
    });
  return (
    <>
      <StandingFilters
        outline={outline}
        wards={wards}
        place={place}
        isPart={found.length < wards.length}
        onChange={go}
        onClear={() =>
          void navigate({
            to: from,
            params: { snapshotId },
            search: place.pins === undefined ? {} : { pins: place.pins },
            replace: true,
            resetScroll: false,
          })
        }
      />
      <TileGrid
        snapshotId={snapshotId}
        outline={outline}
        wards={
          place.city === undefined ? wards : wards.filter(({ cityId }) => cityId === place.city)
        }
        criterionId={place.unmet}
      />
      <Text size="sm" c="var(--td-quiet)">
        {places?.error
          ? messages.sureness(places.error.from, places.error.leastDifference, places.error.n)
          : messages.caution}
      </Text>
      <PlaceChart wards={shown} places={places} />
      <DataTable
        caption={messages.caption(found.length, wards.length)}
        columns={[
          ...columnsOf(snapshotId, outline, places),
          {
            key: "pin",
            control: true,
            header: messages.pin,
            cell: ({ unitId, name }) => (
              <Checkbox
                aria-label={messages.pinUnit(name)}
                checked={pins.includes(unitId)}
                disabled={pins.length >= mostPins && !pins.includes(unitId)}
                onChange={({ currentTarget }) => pin(unitId, currentTarget.checked)}
              />
            ),
          },
        ]}
        rows={shown}
        rowKey={({ unitId }) => unitId}
      />
      {found.length === 0 && <Text>{messages.noneFound}</Text>}
      <Group data-screen-only>
        <Button variant="default" disabled={page <= 1} onClick={() => go({ page: page - 1 })}>
          {messages.previous}
        </Button>
        <Text>{messages.page(page, pages)}</Text>
        <Button variant="default" disabled={page >= pages} onClick={() => go({ page: page + 1 })}>
          {messages.next}
        </Button>
      </Group>
    </>
  );
}

function columnsOf(
  snapshotId: string,
  outline: Outline,
  places: StandingAnalysis | null,
): readonly Column<ComparedWard>[] {
  const { levels } = namesOf(outline);
  const placed = new Map(places?.units.map((unit) => [unit.unitId, unit]));
  return [
    {
      key: "rank",
      header: messages.rank,
      figures: true,
      cell: ({ standing, unranked }) =>
        standing === null
          ? unranked && messages.unranked[unranked]
          : messages.place(standing.overall.rank, standing.overall.tied, standing.overall.n),
    },
    ...(placed.size === 0 ? [] : intervalColumns(placed)),
    {
      key: "in-city",
      header: messages.inCity,
      figures: true,
      cell: ({ standing }) =>
        standing && messages.place(standing.inCity.rank, standing.inCity.tied, standing.inCity.n),
    },
    {
      key: "unit",
      header: messages.unit,
      cell: ({ unitId, name }) => (
        <Link to="/snapshots/$snapshotId/wards/$unitId" params={{ snapshotId, unitId }}>
          {name}
        </Link>
      ),
    },
    { key: "city", header: messages.city, cell: ({ cityName }) => cityName },
    {
      key: "appraised",
      header: messages.appraised,
      figures: true,
      cell: ({ appraised }) => points(appraised),
    },
    { key: "self", header: messages.self, figures: true, cell: ({ self }) => points(self) },
    {
      key: "met",
      header: messages.criteriaMet,
      figures: true,
      cell: ({ appraised }) =>
        appraised && messages.met(appraised.criteriaMet, appraised.criteriaApplicable),
    },
    {
      key: "level",
      header: messages.level,
      cell: ({ appraised }) => levels.get(appraised?.level ?? "") ?? "–",
    },
  ];
}

function intervalColumns(placed: ReadonlyMap<string, PlacedUnit>): readonly Column<ComparedWard>[] {
  return [
    {
      key: "interval",
      header: messages.interval,
      figures: true,
      cell: ({ unitId }) => {
        const unit = placed.get(unitId);
        return unit && messages.between(unit.low, unit.high);
      },
    },
    {
      key: "band",
      header: messages.band,
      figures: true,
      cell: ({ unitId }) => placed.get(unitId)?.band,
    },
  ];
}

function points(result: ComparedWard["appraised"]): string {
  return result === null ? "–" : formatPoints(result.totalHundredths, { fixed: true });
}
