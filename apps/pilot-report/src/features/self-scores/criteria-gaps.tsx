import type { Outline } from "@thuocdo/comparison/outline";
import type { GapOfCriterion } from "@thuocdo/comparison/self-score-analysis";
import { DataTable } from "@thuocdo/ui/data-table";
import { gapText } from "#features/self-scores/gap-table.tsx";
import { messages } from "#features/self-scores/messages.ts";
import { criterionColumn } from "#lib/tables/criterion-column.ts";

/** By criterion: how far claims stand above what was found, and how many were refused. */
export function CriteriaGaps(props: {
  readonly outline: Outline;
  readonly criteria: readonly GapOfCriterion[];
}) {
  return (
    <DataTable
      caption={messages.criteriaCaption}
      rows={props.criteria}
      rowKey={({ criterionId }) => criterionId}
      columns={[
        criterionColumn(props.outline),
        { key: "n", header: messages.n, figures: true, cell: ({ n }) => n },
        {
          key: "mean",
          header: messages.mean,
          figures: true,
          cell: ({ mean }) => gapText(mean),
          sortValue: ({ mean }) => mean,
        },
        {
          key: "interval",
          header: messages.interval,
          figures: true,
          cell: ({ interval }) =>
            interval === null ? messages.undefined : messages.between(interval),
        },
        {
          key: "lost",
          header: messages.lostUnits,
          figures: true,
          cell: ({ lost }) => lost,
          sortValue: ({ lost }) => lost,
        },
        {
          key: "gained",
          header: messages.gainedUnits,
          figures: true,
          cell: ({ gained }) => gained,
        },
      ]}
    />
  );
}
