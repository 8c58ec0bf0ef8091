import { Text } from "@mantine/core";
import type { Outline } from "@thuocdo/comparison/outline";
import type { SelfScoreAnalysis } from "@thuocdo/comparison/self-score-analysis";
import { DataTable, type Column } from "@thuocdo/ui/data-table";
import { messages } from "#features/self-scores/messages.ts";

interface Row {
  readonly level: string;
  readonly counts: readonly number[];
}

/** Levels as units scored themselves, against levels as appraised. */
export function LevelTable(props: {
  readonly outline: Outline;
  readonly found: Pick<SelfScoreAnalysis, "levels" | "table" | "kappa">;
}) {
  const { levels, table, kappa } = props.found;
  const labels = new Map(props.outline.levels.map(({ key, label }) => [key, label]));
  const columns: readonly Column<Row>[] = [
    {
      key: "self",
      header: messages.selfLevel,
      cell: ({ level }) => <strong>{labels.get(level) ?? level}</strong>,
    },
    ...levels.map((level, at): Column<Row> => ({
      key: level,
      header: labels.get(level) ?? level,
      figures: true,
      cell: ({ counts }) => counts[at],
    })),
  ];
  return (
    <>
      <DataTable
        caption={messages.tableCaption}
        rows={levels.map((level, at) => ({ level, counts: table[at] ?? [] }))}
        rowKey={({ level }) => level}
        columns={columns}
      />
      {kappa !== null && <Text>{messages.agreement(kappa.linear, kappa.quadratic)}</Text>}
    </>
  );
}
