import { Text } from "@mantine/core";
import { shade, shadeText } from "@thuocdo/charts/shade";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { Comparison } from "@thuocdo/comparison/comparison";
import { type HeatRow, heatRows } from "@thuocdo/comparison/draw-group-heat";
import { pointsText } from "@thuocdo/comparison/report-text";
import { DataTable } from "@thuocdo/ui/data-table";
import { messages } from "#features/standings/messages.ts";
import classes from "#features/standings/heat-table.module.css";

/** Up to so many units each has a row; of more, each city has. */
const mostNamed = 12;

/** Where strengths and gaps are, by groups of criteria: numbers first, shaded by the share of what can be had. */
export function HeatTable(props: {
  readonly comparison: Comparison;
  readonly wards: readonly ComparedWard[];
}) {
  const { comparison, wards } = props;
  const { groups } = comparison.outline;
  const all: HeatRow = {
    name: messages.heatAll,
    hundredths: groups.map(
      ({ id }) =>
        comparison.overall.groups.find(({ groupId }) => groupId === id)?.mean.value ?? null,
    ),
  };
  const rows = [...heatRows(comparison, wards.length <= mostNamed ? wards : null), all];
  return (
    <>
      <DataTable
        caption={messages.heatCaption}
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", header: messages.heatRow, cell: ({ name }) => name },
          ...groups.map(({ id, code, maxHundredths }, index) => ({
            key: id,
            header: messages.heatGroup(code, pointsText(maxHundredths)),
            figures: true,
            cell: ({ hundredths }: HeatRow) => (
              <Shaded hundredths={hundredths[index] ?? null} most={maxHundredths} />
            ),
            sortValue: ({ hundredths }: HeatRow) => hundredths[index] ?? null,
          })),
        ]}
      />
      <Text size="sm" c="var(--td-quiet)">
        {messages.heatNote(
          groups.map(({ code, title }) => messages.groupTitle(code, title)).join("; "),
        )}
      </Text>
    </>
  );
}

function Shaded({
  hundredths,
  most,
}: {
  readonly hundredths: number | null;
  readonly most: number;
}) {
  const share =
    hundredths === null || most === 0 ? null : Math.min(1, Math.max(0, hundredths / most));
  return (
    <span
      className={classes["shaded"]}
      style={{ background: shade(share), color: shadeText(share) }}
    >
      {hundredths === null ? "–" : pointsText(hundredths)}
    </span>
  );
}
