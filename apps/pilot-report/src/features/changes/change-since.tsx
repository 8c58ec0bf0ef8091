import { Text, Title } from "@mantine/core";
import type { ChangedCriterion, ChangeFrom } from "@thuocdo/comparison/change-analysis";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { Outline } from "@thuocdo/comparison/outline";
import { signed } from "@thuocdo/comparison/report-text";
import { DataTable } from "@thuocdo/ui/data-table";
import { ChangeCharts } from "#features/changes/change-charts.tsx";
import { ChangedUnits } from "#features/changes/changed-units.tsx";
import { messages } from "#features/changes/messages.ts";
import { showFigure } from "#lib/show-figure.ts";
import { criterionColumn } from "#lib/tables/criterion-column.ts";

/** What changed since one earlier round: over all, by unit, by criterion. */
export function ChangeSince(props: {
  readonly snapshotId: string;
  readonly from: ChangeFrom;
  readonly outline: Outline;
  readonly wards: readonly ComparedWard[];
}) {
  const { from, outline } = props;
  const { parts, basis, comparable, summaries, units, criteria } = from;
  const slope = summaries[0]?.expected?.slope;
  return (
    <>
      <Title order={2}>{messages.since(parts, basis.roundTitle)}</Title>
      {!comparable ? (
        <Text>{messages.otherVersion}</Text>
      ) : (
        <>
          <SummaryTable summaries={summaries} roundTitle={basis.roundTitle} />
          {summaries.every(({ mean }) => mean === null) && <Text>{messages.tooFew}</Text>}
          {slope !== undefined && <Text size="sm">{messages.regression(slope)}</Text>}
          <ChangeCharts from={from} wards={props.wards} />
          <ChangedUnits
            snapshotId={props.snapshotId}
            units={units}
            wards={props.wards}
            roundTitle={basis.roundTitle}
          />
          <CriteriaChanges criteria={criteria} outline={outline} roundTitle={basis.roundTitle} />
        </>
      )}
    </>
  );
}

function SummaryTable({
  summaries,
  roundTitle,
}: Pick<ChangeFrom, "summaries"> & { readonly roundTitle: string }) {
  return (
    <DataTable
      caption={messages.summaryCaption(roundTitle)}
      rows={summaries}
      rowKey={({ pairing }) => pairing}
      columns={[
        {
          key: "pairing",
          header: messages.pairingHeader,
          cell: ({ pairing }) => messages.pairing[pairing],
        },
        { key: "n", header: messages.units, figures: true, cell: ({ n }) => n },
        {
          key: "mean",
          header: messages.mean,
          figures: true,
          cell: ({ mean }) => change(mean),
        },
        {
          key: "interval",
          header: messages.interval,
          figures: true,
          cell: ({ interval }) =>
            interval === null ? messages.undefined : messages.between(interval),
        },
        {
          key: "spread",
          header: messages.spread,
          figures: true,
          cell: ({ deviation }) =>
            deviation === null ? messages.undefined : showFigure(deviation),
        },
        {
          key: "beyond",
          header: messages.beyond,
          figures: true,
          cell: ({ beyondError }) =>
            beyondError === null
              ? messages.undefined
              : messages.upDown(beyondError.up, beyondError.down),
        },
        {
          key: "lost",
          header: messages.lost,
          figures: true,
          cell: ({ lost, lostDifference }) => messages.lostOf(lost, lostDifference),
        },
      ]}
    />
  );
}

function CriteriaChanges(props: {
  readonly criteria: readonly ChangedCriterion[];
  readonly outline: Outline;
  readonly roundTitle: string;
}) {
  return (
    <>
      <DataTable
        caption={messages.criteriaCaption(
          props.criteria.filter(({ q }) => q !== null).length,
          props.roundTitle,
        )}
        rows={props.criteria}
        rowKey={({ criterionId }) => criterionId}
        columns={[
          criterionColumn(props.outline),
          { key: "n", header: messages.n, figures: true, cell: ({ n }) => n },
          {
            key: "mean",
            header: messages.mean,
            figures: true,
            cell: ({ mean }) => change(mean),
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
            key: "q",
            header: messages.q,
            cell: ({ q, mean }) =>
              q === null || mean === null ? messages.undefined : messages.qWords(q, mean),
          },
          { key: "gained", header: messages.gained, figures: true, cell: ({ gained }) => gained },
          {
            key: "lost",
            header: messages.lostCriterion,
            figures: true,
            cell: ({ lost }) => lost,
          },
        ]}
      />
      <Text size="sm" c="var(--td-quiet)">
        {messages.meaning}
      </Text>
    </>
  );
}

function change(value: number | null): string {
  return value === null ? messages.undefined : signed(showFigure(value), value);
}
