import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { RoundAnalysis } from "@thuocdo/comparison/round-analysis";
import { Empty } from "@thuocdo/ui/empty";
import { Notice } from "@thuocdo/ui/notice";
import { Pending } from "@thuocdo/ui/pending";
import { QueryState } from "@thuocdo/ui/query-state";
import { CityTable } from "#features/analysis/city-table.tsx";
import { CriteriaTable } from "#features/analysis/criteria-table.tsx";
import { messages as analysisMessages } from "#features/analysis/messages.ts";
import { analysisQuery } from "#features/snapshots/queries.ts";
import { useOutline } from "#features/snapshots/use-outline.ts";
import { BasisLine } from "#routes/comparison-page.tsx";
import { messages } from "#routes/messages.ts";

/** What a snapshot says of the criteria themselves, and of differences between cities. */
export function AnalysisPage() {
  const { snapshotId } = useParams({ from: "/snapshots/$snapshotId/analysis" });
  const query = useQuery(analysisQuery(snapshotId));
  return (
    <Stack>
      <Link to="/" search={{ snapshot: snapshotId }} data-screen-only>
        {messages.back}
      </Link>
      <Title order={1}>{analysisMessages.title}</Title>
      <QueryState query={query} pendingLines={12}>
        {({ snapshot, analysis }) =>
          analysis === null ? (
            <Empty title={analysisMessages.noneTitle}>{analysisMessages.noneHint}</Empty>
          ) : (
            <>
              <BasisLine snapshot={snapshot} />
              <Group data-screen-only>
                <Button variant="default" onClick={() => window.print()}>
                  {messages.print}
                </Button>
              </Group>
              <Analysis analysis={analysis} versionId={snapshot.versionId} />
            </>
          )
        }
      </QueryState>
    </Stack>
  );
}

function Analysis(props: { readonly analysis: RoundAnalysis; readonly versionId: string }) {
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
  const hasAdvice = criteria.some(({ advice }) => advice !== null);
  return (
    <>
      <Title order={2}>{analysisMessages.citiesTitle}</Title>
      <CityTable {...cities} />
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
