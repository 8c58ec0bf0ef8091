import { Button, Group } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { GapOfUnit } from "@thuocdo/comparison/self-score-analysis";
import { pointsText, signed } from "@thuocdo/comparison/report-text";
import { DataTable } from "@thuocdo/ui/data-table";
import { useState } from "react";
import { messages } from "#features/self-scores/messages.ts";

const atFirst = 20;

/** Each unit's two totals, the greatest gap first. */
export function UnitGaps(props: {
  readonly snapshotId: string;
  readonly units: readonly GapOfUnit[];
  readonly wards: readonly ComparedWard[];
}) {
  const { snapshotId } = props;
  const [isWhole, setWhole] = useState(false);
  const wards = new Map(props.wards.map((ward) => [ward.unitId, ward]));
  const sorted = props.units.toSorted((one, other) => gapOf(other) - gapOf(one));
  const shown = isWhole ? sorted : sorted.slice(0, atFirst);
  return (
    <>
      <DataTable
        caption={messages.unitsCaption(shown.length, sorted.length)}
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
            key: "self",
            header: messages.self,
            figures: true,
            cell: ({ selfHundredths }) => pointsText(selfHundredths),
            sortValue: ({ selfHundredths }) => selfHundredths,
          },
          {
            key: "appraised",
            header: messages.appraised,
            figures: true,
            cell: ({ appraisedHundredths }) => pointsText(appraisedHundredths),
            sortValue: ({ appraisedHundredths }) => appraisedHundredths,
          },
          {
            key: "gap",
            header: messages.gap,
            figures: true,
            cell: (unit) => signed(pointsText(gapOf(unit)), gapOf(unit)),
            sortValue: gapOf,
          },
          {
            key: "lost",
            header: messages.lost,
            figures: true,
            cell: ({ criteriaLost }) => criteriaLost,
            sortValue: ({ criteriaLost }) => criteriaLost,
          },
          {
            key: "gained",
            header: messages.gained,
            figures: true,
            cell: ({ criteriaGained }) => criteriaGained,
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
function gapOf({ selfHundredths, appraisedHundredths }: GapOfUnit): number {
  return selfHundredths - appraisedHundredths;
}
