import { Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ChangedUnit } from "@thuocdo/comparison/change-analysis";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { pointsText, signed } from "@thuocdo/comparison/report-text";
import { DataTable } from "@thuocdo/ui/data-table";
import { useState } from "react";
import { messages } from "#features/changes/messages.ts";
import { showFigure } from "#lib/show-figure.ts";

const atFirst = 20;

/** Each unit's start and end, the greatest change first. */
export function ChangedUnits(props: {
  readonly snapshotId: string;
  readonly units: readonly ChangedUnit[];
  readonly wards: readonly ComparedWard[];
  readonly roundTitle: string;
}) {
  const { snapshotId } = props;
  const [isWhole, setWhole] = useState(false);
  const wards = new Map(props.wards.map((ward) => [ward.unitId, ward]));
  const sorted = props.units.toSorted((one, other) => changeOf(other) - changeOf(one));
  const shown = isWhole ? sorted : sorted.slice(0, atFirst);
  return (
    <>
      <DataTable
        caption={messages.unitCaption(shown.length, sorted.length, props.roundTitle)}
        rows={shown}
        rowKey={({ unitId }) => unitId}
        columns={[
          {
            key: "unit",
            header: messages.unit,
            cell: ({ unitId, inheritedFrom }) => (
              <>
                <Link to="/snapshots/$snapshotId/wards/$unitId" params={{ snapshotId, unitId }}>
                  {wards.get(unitId)?.name ?? unitId}
                </Link>
                {inheritedFrom.length > 0 && ` (${messages.inherited(inheritedFrom.join(", "))})`}
              </>
            ),
          },
          {
            key: "city",
            header: messages.city,
            cell: ({ unitId }) => wards.get(unitId)?.cityName,
          },
          {
            key: "base",
            header: messages.base,
            figures: true,
            cell: ({ baseHundredths }) => pointsText(baseHundredths),
            sortValue: ({ baseHundredths }) => baseHundredths,
          },
          {
            key: "end",
            header: messages.end,
            figures: true,
            cell: ({ endHundredths }) => pointsText(endHundredths),
            sortValue: ({ endHundredths }) => endHundredths,
          },
          {
            key: "change",
            header: messages.change,
            figures: true,
            cell: (unit) => signed(pointsText(changeOf(unit)), changeOf(unit)),
            sortValue: changeOf,
          },
          {
            key: "residual",
            header: messages.residual,
            figures: true,
            cell: ({ residual }) =>
              residual === null ? messages.undefined : signed(showFigure(residual), residual),
            sortValue: ({ residual }) => residual,
          },
          {
            key: "sure",
            header: messages.sure,
            cell: ({ beyondError }) =>
              beyondError === null ? messages.undefined : beyondError ? messages.yes : messages.no,
          },
        ]}
      />
      {!isWhole && sorted.length > atFirst && (
        <Group data-screen-only>
          <Button variant="default" onClick={() => setWhole(true)}>
            {messages.showAll(sorted.length)}
          </Button>
        </Group>
      )}
    </>
  );
}

/** In hundredths. */
function changeOf({ baseHundredths, endHundredths }: ChangedUnit): number {
  return endHundredths - baseHundredths;
}
