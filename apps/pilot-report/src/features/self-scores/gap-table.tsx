import type { GapOf } from "@thuocdo/comparison/self-score-analysis";
import { signed } from "@thuocdo/comparison/report-text";
import { DataTable } from "@thuocdo/ui/data-table";
import { messages } from "#features/self-scores/messages.ts";
import { showFigure } from "#lib/show-figure.ts";

/** How far self-scores stand above appraised ones, by city or by the body that appraised. */
export function GapTable(props: {
  readonly caption: string;
  readonly header: string;
  readonly gaps: readonly GapOf[];
}) {
  return (
    <DataTable
      caption={props.caption}
      rows={props.gaps}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: props.header, cell: ({ name }) => name },
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
          key: "limits",
          header: messages.spread,
          figures: true,
          cell: ({ limits }) => (limits === null ? messages.undefined : messages.between(limits)),
        },
        {
          key: "estimate",
          header: messages.estimate,
          figures: true,
          cell: ({ estimate }) => gapText(estimate),
          sortValue: ({ estimate }) => estimate,
        },
      ]}
    />
  );
}

export function gapText(value: number | null): string {
  return value === null ? messages.undefined : signed(showFigure(value), value);
}
