import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { criteriaOf } from "@thuocdo/comparison/outline";
import { QueryState } from "@thuocdo/ui/query-state";
import { Notes } from "#features/notes/notes.tsx";
import { CityResults } from "#features/overview/city-results.tsx";
import { Decisions } from "#features/overview/decisions.tsx";
import { KeyFigures } from "#features/overview/key-figures.tsx";
import { messages as overviewMessages } from "#features/overview/messages.ts";
import { UnmetTable } from "#features/overview/unmet-table.tsx";
import { ReportList } from "#features/reports/report-list.tsx";
import { overviewQuery } from "#features/snapshots/queries.ts";
import { messages } from "#routes/messages.ts";
import { NotAnalysed } from "#routes/not-analysed.tsx";
import classes from "#features/overview/overview.module.css";
import { PageHead, useShownSnapshot } from "#routes/shown-snapshot.tsx";

/** One page for who decides, printable on one sheet. */
export function OverviewPage() {
  const snapshot = useShownSnapshot();
  const query = useQuery(overviewQuery(snapshot.id));
  return (
    <Stack gap="sm" className={classes["sheet"] ?? ""}>
      <PageHead title={messages.pages.overview} />
      <ReportList snapshotId={snapshot.id} />
      <QueryState query={query} pendingLines={12}>
        {({ analysis: overview }) => {
          if (overview === null) return <NotAnalysed />;
          const { outline, overall } = overview.comparison;
          const of = { snapshotId: snapshot.id, overview };
          return (
            <>
              <Text fw={600}>
                {overviewMessages.headline(
                  overviewMessages.allMet(
                    overall.allCriteriaMet.value ?? 0,
                    overall.coverage.ranked,
                  ),
                  overviewMessages.unmetIn(overview.unmet.length, criteriaOf(outline).length),
                )}
              </Text>
              <KeyFigures overview={overview} />
              <Title order={2}>{overviewMessages.unmetTitle}</Title>
              <UnmetTable snapshotId={snapshot.id} outline={outline} unmet={overview.unmet} />
              <Title order={2}>{overviewMessages.citiesTitle}</Title>
              <CityResults {...of} />
              <Title order={2}>{overviewMessages.decisionsTitle}</Title>
              <Decisions {...of} />
              <Notes snapshotId={snapshot.id} unitId={null} />
            </>
          );
        }}
      </QueryState>
    </Stack>
  );
}
