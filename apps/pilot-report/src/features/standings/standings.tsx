import { Button, Group, NativeSelect, Text, TextInput } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { Outline } from "@thuocdo/comparison/outline";
import { namesOf } from "@thuocdo/comparison/report-words";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { messages } from "#features/standings/messages.ts";
import { byRank, citiesOf, pageOf, pageSize, wardsAt } from "#features/standings/wards-at.ts";

/** Many units: places with ties, those without a place apart and why; filters live in the address. */
export function Standings(props: {
  readonly snapshotId: string;
  readonly outline: Outline;
  readonly wards: readonly ComparedWard[];
}) {
  const place = useSearch({ from: "/" });
  const navigate = useNavigate();
  const found = wardsAt(byRank(props.wards), place);
  const { page, pages } = pageOf(found.length, place.page);
  const shown = found.slice((page - 1) * pageSize, page * pageSize);
  const { page: _, ...unpaged } = place;
  const go = (changes: Record<string, string | number | undefined>) =>
    void navigate({
      to: "/",
      search: { ...unpaged, ...changes },
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <Group align="end" data-screen-only>
        <NativeSelect
          aria-label={messages.city}
          value={place.city ?? ""}
          onChange={({ currentTarget }) => go({ city: currentTarget.value || undefined })}
          data={[{ value: "", label: messages.allCities }, ...citiesOf(props.wards)]}
        />
        <TextInput
          aria-label={messages.search}
          placeholder={messages.search}
          value={place.search ?? ""}
          onChange={({ currentTarget }) => go({ search: currentTarget.value || undefined })}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {messages.caution}
      </Text>
      <DataTable
        caption={messages.caption(found.length, props.wards.length)}
        columns={columnsOf(props.snapshotId, props.outline)}
        rows={shown}
        rowKey={({ unitId }) => unitId}
      />
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

function columnsOf(snapshotId: string, outline: Outline): readonly Column<ComparedWard>[] {
  const { levels } = namesOf(outline);
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

function points(result: ComparedWard["appraised"]): string {
  return result === null ? "–" : formatPoints(result.totalHundredths, { fixed: true });
}
