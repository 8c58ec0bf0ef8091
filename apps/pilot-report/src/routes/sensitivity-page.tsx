import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { drawWeightRanges } from "@thuocdo/comparison/draw-places";
import type { Outline } from "@thuocdo/comparison/outline";
import { sentences } from "@thuocdo/comparison/report-charts";
import type { SensitivityAnalysis } from "@thuocdo/comparison/sensitivity-analysis";
import { DataTable } from "@thuocdo/ui/data-table";
import { Empty } from "@thuocdo/ui/empty";
import { Pending } from "@thuocdo/ui/pending";
import { QueryState } from "@thuocdo/ui/query-state";
import { LeftOutTable } from "#features/sensitivity/left-out-table.tsx";
import { messages } from "#features/sensitivity/messages.ts";
import { SchemeTable } from "#features/sensitivity/scheme-table.tsx";
import { UnitTable } from "#features/sensitivity/unit-table.tsx";
import { comparisonQuery, sensitivityQuery } from "#features/snapshots/queries.ts";
import { useOutline } from "#features/snapshots/use-outline.ts";
import { ChartFigure } from "#lib/charts/chart-figure.tsx";
import { unitColumns, wardsById } from "#lib/tables/unit-columns.tsx";
import { NotAnalysed } from "#routes/not-analysed.tsx";
import { PageHead, useShownSnapshot } from "#routes/shown-snapshot.tsx";

/** Whose place depends on choices that could have been made otherwise. */
export function SensitivityPage() {
  const snapshot = useShownSnapshot();
  const query = useQuery(sensitivityQuery(snapshot.id));
  const compared = useQuery(comparisonQuery(snapshot.id));
  const outline = useOutline(compared.data?.comparison ?? null, snapshot.versionId);
  return (
    <Stack>
      <PageHead title={messages.title} />
      <QueryState query={query} pendingLines={12}>
        {({ analysis }) => {
          if (analysis === null) return <NotAnalysed />;
          if (analysis.schemes.length === 0) return <Empty title={messages.tooFew(analysis.n)} />;
          if (outline === undefined) return <Pending lines={12} />;
          const wards = wardsById(compared.data?.wards ?? []);
          return (
            <Found snapshotId={snapshot.id} analysis={analysis} outline={outline} wards={wards} />
          );
        }}
      </QueryState>
    </Stack>
  );
}

function Found(props: {
  readonly snapshotId: string;
  readonly analysis: SensitivityAnalysis;
  readonly outline: Outline;
  readonly wards: ReadonlyMap<string, ComparedWard>;
}) {
  const { snapshotId, analysis, outline, wards } = props;
  const { n, expected, draws, schemes, dominanceShare, missingAsZero } = analysis;
  return (
    <>
      <Text>
        {messages.meaning(n, expected, draws)}{" "}
        {dominanceShare !== null && messages.dominance(dominanceShare)}
      </Text>
      <SchemeTable schemes={schemes} />
      <Text size="sm" c="var(--td-quiet)">
        {messages.words} {messages.seeds(schemes.map(({ seed }) => seed).join(", "))}
      </Text>
      <ChartFigure
        drawing={drawWeightRanges(analysis.units, wards)}
        notes={[sentences.drawnRange]}
      />
      <UnitTable snapshotId={snapshotId} units={analysis.units} wards={wards} />
      <LeftOutTable outline={outline} leftOut={analysis.leftOut} wards={wards} />
      {missingAsZero.length > 0 && (
        <DataTable
          caption={messages.missingCaption}
          rows={missingAsZero}
          rowKey={({ unitId }) => unitId}
          columns={[
            ...unitColumns({ snapshotId, wards }),
            { key: "rank", header: messages.rankAsZero, figures: true, cell: ({ rank }) => rank },
          ]}
        />
      )}
    </>
  );
}
