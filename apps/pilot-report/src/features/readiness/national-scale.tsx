import { NumberInput, Text } from "@mantine/core";
import { scaleUp } from "@thuocdo/comparison/analyse-readiness";
import type { Outline } from "@thuocdo/comparison/outline";
import type { NationalScale as Found } from "@thuocdo/comparison/readiness-analysis";
import { countText } from "@thuocdo/comparison/report-text";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { useState } from "react";
import { messages } from "#features/readiness/messages.ts";
import { showPercent } from "#lib/show-figure.ts";
import { criterionColumn } from "#lib/tables/criterion-column.ts";

/** Phường and thị trấn of the nation in 2021, by the press: where the person says nothing else. */
const unitsOf2021 = 1723 + 613;
const mostUnmet = 10;

/** What the round's shares would be among so many units. */
export function NationalScale({
  outline,
  national,
}: {
  readonly outline: Outline;
  readonly national: Found;
}) {
  const [asked, setAsked] = useState<number | string>(unitsOf2021);
  const units = typeof asked === "number" && asked > 0 ? asked : unitsOf2021;
  const labels = new Map(outline.levels.map(({ key, label }) => [key, label]));
  const unmet = national.unmet.toSorted((a, b) => b.share - a.share).slice(0, mostUnmet);
  return (
    <>
      <Text>
        {messages.nationalMeans(national.n, national.cities, national.draws, national.seed)}
      </Text>
      <Text>{messages.nationalCaution}</Text>
      <NumberInput
        label={messages.nationalUnits}
        description={messages.nationalUnitsHint}
        value={asked}
        onChange={setAsked}
        min={1}
        max={100_000}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator="."
        decimalSeparator=","
        maw="24rem"
      />
      <DataTable
        caption={messages.levelsCaption(units)}
        rows={national.levels}
        rowKey={({ level }) => level}
        columns={[
          {
            key: "level",
            header: messages.level,
            cell: ({ level }) => labels.get(level) ?? level,
          },
          ...scaledColumns(units),
        ]}
      />
      <DataTable
        caption={messages.unmetCaption(units)}
        rows={unmet}
        rowKey={({ criterionId }) => criterionId}
        columns={[criterionColumn(outline), ...scaledColumns(units)]}
      />
    </>
  );
}

type Drawn = Pick<Found["levels"][number], "share" | "low" | "high">;

function scaledColumns(units: number): readonly Column<Drawn>[] {
  return [
    {
      key: "share",
      header: messages.share,
      figures: true,
      cell: ({ share }) => showPercent(share),
    },
    {
      key: "expected",
      header: messages.expected,
      figures: true,
      cell: (drawn) => countText(scaleUp(drawn, units).expected),
    },
    {
      key: "interval",
      header: messages.interval,
      figures: true,
      cell: (drawn) => {
        const { low, high } = scaleUp(drawn, units);
        return messages.between(low, high);
      },
    },
  ];
}
