import { Text } from "@mantine/core";
import type { Outline } from "@thuocdo/comparison/outline";
import type { ReadinessAnalysis } from "@thuocdo/comparison/readiness-analysis";
import { DataTable } from "@thuocdo/ui/data-table";
import { messages } from "#features/readiness/messages.ts";
import { criterionColumn } from "#lib/tables/criterion-column.ts";

/** What units that sent something lack to be assessed, the most frequent first. */
export function LackingTable(props: {
  readonly outline: Outline;
  readonly lacks: ReadinessAnalysis["lacks"];
  readonly partly: number;
}) {
  const rows = props.lacks.filter(({ units }) => units > 0).toSorted((a, b) => b.units - a.units);
  if (rows.length === 0) return <Text>{messages.lacksNone(props.partly)}</Text>;
  return (
    <DataTable
      caption={messages.lacksCaption(props.partly)}
      rows={rows}
      rowKey={({ criterionId }) => criterionId}
      columns={[
        criterionColumn(props.outline),
        {
          key: "units",
          header: messages.lacksUnits,
          figures: true,
          cell: ({ units }) => units,
          sortValue: ({ units }) => units,
        },
      ]}
    />
  );
}
