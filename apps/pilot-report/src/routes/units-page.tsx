import { Button, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { comparisonCsv } from "@thuocdo/comparison/comparison-csv";
import { Empty } from "@thuocdo/ui/empty";
import { Pending } from "@thuocdo/ui/pending";
import { QueryState } from "@thuocdo/ui/query-state";
import { SideBySide } from "#features/side-by-side/side-by-side.tsx";
import { comparisonQuery, isNotCompared, standingsQuery } from "#features/snapshots/queries.ts";
import { useOutline } from "#features/snapshots/use-outline.ts";
import { HeatTable } from "#features/standings/heat-table.tsx";
import { Standings } from "#features/standings/standings.tsx";
import { downloadText } from "#lib/download-text.ts";
import { messages } from "#routes/messages.ts";
import { PageHead, useShownSnapshot } from "#routes/shown-snapshot.tsx";

/** More units than this do not fit beside one another; they are ranked instead. */
const mostSideBySide = 10;

/** The units of a snapshot: side by side where they are few, ranked where they are many. */
export function UnitsPage() {
  const snapshot = useShownSnapshot();
  const query = useQuery(comparisonQuery(snapshot.id));
  const outline = useOutline(query.data?.comparison ?? null, snapshot.versionId);
  const comparison = query.data?.comparison ?? null;
  const places = useQuery(standingsQuery(snapshot.id));
  const { pins = [] } = useSearch({ from: "/snapshots/$snapshotId/units" });
  return (
    <Stack>
      <PageHead title={messages.pages.units}>
        {comparison !== null && outline !== undefined && (
          <Button
            variant="default"
            onClick={() =>
              downloadText(
                messages.csvName(snapshot.number),
                comparisonCsv(comparison.basis, outline, query.data?.wards ?? []),
                "text/csv;charset=utf-8",
              )
            }
          >
            {messages.downloadCsv}
          </Button>
        )}
      </PageHead>
      {isNotCompared(query.error) ? (
        <Empty title={messages.notComparedTitle}>{messages.notComparedHint}</Empty>
      ) : (
        <QueryState query={query} pendingLines={12}>
          {({ wards }) => {
            if (wards.length === 0)
              return <Empty title={messages.noUnitsTitle}>{messages.noUnitsHint}</Empty>;
            if (outline === undefined) return <Pending />;
            const of = { snapshotId: snapshot.id, outline };
            const pinned = wards.filter(({ unitId }) => pins.includes(unitId));
            return (
              <>
                {comparison === null && <Text>{messages.partial}</Text>}
                {wards.length <= mostSideBySide ? (
                  <SideBySide {...of} wards={wards} />
                ) : (
                  <>
                    {pinned.length > 0 && <SideBySide {...of} wards={pinned} />}
                    <Standings {...of} wards={wards} places={places.data?.analysis ?? null} />
                  </>
                )}
                {comparison !== null && <HeatTable comparison={comparison} wards={wards} />}
              </>
            );
          }}
        </QueryState>
      )}
    </Stack>
  );
}
