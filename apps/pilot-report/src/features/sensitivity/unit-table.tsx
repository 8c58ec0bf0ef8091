import { Button, Checkbox, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { SensitiveUnit } from "@thuocdo/comparison/sensitivity-analysis";
import { DataTable } from "@thuocdo/ui/data-table";
import { useState } from "react";
import { messages } from "#features/sensitivity/messages.ts";
import { showPercent } from "#lib/show-figure.ts";

const atFirst = 30;

/** By place: the places that other weights would give. */
export function UnitTable(props: {
  readonly snapshotId: string;
  readonly units: readonly SensitiveUnit[];
  readonly wards: ReadonlyMap<string, ComparedWard>;
}) {
  const { snapshotId, wards } = props;
  const [isWhole, setWhole] = useState(false);
  const [onlySensitive, setOnlySensitive] = useState(false);
  const asked = onlySensitive
    ? props.units.filter(({ stability }) => stability === "sensitive")
    : props.units;
  const shown = isWhole ? asked : asked.slice(0, atFirst);
  return (
    <>
      <Checkbox
        data-screen-only
        label={messages.onlySensitive}
        checked={onlySensitive}
        onChange={({ currentTarget }) => setOnlySensitive(currentTarget.checked)}
      />
      <DataTable
        caption={messages.unitsCaption(shown.length, asked.length)}
        rows={shown}
        rowKey={({ unitId }) => unitId}
        columns={[
          {
            key: "unit",
            header: messages.unit,
            cell: ({ unitId }) => (
              <Link to="/snapshots/$snapshotId/wards/$unitId" params={{ snapshotId, unitId }}>
                {wards.get(unitId)?.name ?? unitId}
              </Link>
            ),
          },
          { key: "city", header: messages.city, cell: ({ unitId }) => wards.get(unitId)?.cityName },
          {
            key: "rank",
            header: messages.rank,
            figures: true,
            cell: ({ nominal }) => nominal,
            sortValue: ({ nominal }) => nominal,
          },
          {
            key: "interval",
            header: messages.interval,
            figures: true,
            cell: ({ low, high }) => messages.between(low, high),
            sortValue: ({ low, high }) => high - low,
          },
          {
            key: "top",
            header: messages.top,
            figures: true,
            cell: ({ topShare }) => showPercent(topShare),
            sortValue: ({ topShare }) => topShare,
          },
          {
            key: "stability",
            header: messages.stability,
            cell: ({ stability }) => messages.stabilities[stability],
          },
        ]}
      />
      {!isWhole && asked.length > atFirst && (
        <Group data-screen-only>
          <Button variant="default" onClick={() => setWhole(true)}>
            {messages.showAll(asked.length)}
          </Button>
        </Group>
      )}
    </>
  );
}
