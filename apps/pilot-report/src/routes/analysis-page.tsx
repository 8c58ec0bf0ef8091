import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { RoundAnalysis } from "@thuocdo/comparison/round-analysis";
import { Notice } from "@thuocdo/ui/notice";
import { Pending } from "@thuocdo/ui/pending";
import { QueryState } from "@thuocdo/ui/query-state";
import { CityTable } from "#features/analysis/city-table.tsx";
import { CriteriaTable } from "#features/analysis/criteria-table.tsx";
import { messages as analysisMessages } from "#features/analysis/messages.ts";
import { DraftLinks } from "#features/drafts/draft-links.tsx";
import { analysisQuery, comparisonQuery } from "#features/snapshots/queries.ts";
import { useOutline } from "#features/snapshots/use-outline.ts";
import { NotAnalysed } from "#routes/not-analysed.tsx";
import { PageHead, useShownSnapshot } from "#routes/shown-snapshot.tsx";

/** What a snapshot says of the criteria themselves, and of differences between cities. */
export function AnalysisPage() {
  const snapshot = useShownSnapshot();
  const query = useQuery(analysisQuery(snapshot.id));
  return (
    <Stack>
      <PageHead title={analysisMessages.title} />
      <DraftLinks snapshotId={snapshot.id} versionId={snapshot.versionId} />
      <QueryState query={query} pendingLines={12}>
        {({ analysis }) =>
          analysis === null ? (
            <NotAnalysed />
          ) : (
            <Analysis snapshotId={snapshot.id} analysis={analysis} versionId={snapshot.versionId} />
          )
        }
      </QueryState>
    </Stack>
  );
}

function Analysis(props: {
  readonly snapshotId: string;
  readonly analysis: RoundAnalysis;
  readonly versionId: string;
}) {
  const {
    complete,
    expected,
    consistency,
    measurementError,
    leastDifference,
    criteria,
    ...cities
  } = props.analysis;
  const outline = useOutline(null, props.versionId);
  const compared = useQuery(comparisonQuery(props.snapshotId));
  const hasAdvice = criteria.some(({ advice }) => advice !== null);
  return (
    <>
      <Title order={2}>{analysisMessages.citiesTitle}</Title>
      <CityTable {...cities} compared={compared.data} />
      <Title order={2}>{analysisMessages.criteriaTitle}</Title>
      <Text>
        {analysisMessages.basis(complete, expected)}{" "}
        {consistency && analysisMessages.consistency(consistency.alpha, consistency.interval)}{" "}
        {measurementError !== null &&
          leastDifference !== null &&
          analysisMessages.error(measurementError, leastDifference)}
      </Text>
      <Notice title={hasAdvice ? analysisMessages.duty : analysisMessages.tooFew} />
      {outline === undefined ? (
        <Pending lines={12} />
      ) : (
        <CriteriaTable outline={outline} criteria={criteria} />
      )}
      <Text size="sm" c="var(--td-quiet)">
        {analysisMessages.meaning}
      </Text>
    </>
  );
}
