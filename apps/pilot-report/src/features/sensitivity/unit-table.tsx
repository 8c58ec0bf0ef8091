import { Checkbox } from "@mantine/core";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { SensitiveUnit } from "@thuocdo/comparison/sensitivity-analysis";
import { useState } from "react";
import { messages } from "#features/sensitivity/messages.ts";
import { showPercent } from "#lib/show-figure.ts";
import { FirstRows } from "#lib/tables/first-rows.tsx";
import { unitColumns } from "#lib/tables/unit-columns.tsx";

const atFirst = 30;

/** By place: the places that other weights would give. */
export function UnitTable(props: {
  readonly snapshotId: string;
  readonly units: readonly SensitiveUnit[];
  readonly wards: ReadonlyMap<string, ComparedWard>;
}) {
  const { snapshotId, wards } = props;
  const [onlySensitive, setOnlySensitive] = useState(false);
  const asked = onlySensitive
    ? props.units.filter(({ stability }) => stability === "sensitive")
    : props.units;
  return (
    <>
      <Checkbox
        data-screen-only
        label={messages.onlySensitive}
        checked={onlySensitive}
        onChange={({ currentTarget }) => setOnlySensitive(currentTarget.checked)}
      />
      <FirstRows
        atFirst={atFirst}
        caption={messages.unitsCaption}
        rows={asked}
        rowKey={({ unitId }) => unitId}
        columns={[
          ...unitColumns<SensitiveUnit>({ snapshotId, wards }),
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
    </>
  );
}
