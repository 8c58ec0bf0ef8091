import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Empty } from "@thuocdo/ui/empty";
import { Pending } from "@thuocdo/ui/pending";
import { QueryState } from "@thuocdo/ui/query-state";
import { comparisonQuery } from "#features/snapshots/queries.ts";
import { useOutline } from "#features/snapshots/use-outline.ts";
import { messages as wardMessages } from "#features/ward/messages.ts";
import { WardResultTable } from "#features/ward/ward-result-table.tsx";
import { messages } from "#routes/messages.ts";
import { PageHead, useShownSnapshot } from "#routes/shown-snapshot.tsx";

export function WardPage() {
  const { unitId } = useParams({ from: "/snapshots/$snapshotId/wards/$unitId" });
  const snapshot = useShownSnapshot();
  const query = useQuery(comparisonQuery(snapshot.id));
  const outline = useOutline(query.data?.comparison ?? null, snapshot.versionId);
  return (
    <Stack>
      <Link to="/snapshots/$snapshotId/units" params={{ snapshotId: snapshot.id }} data-screen-only>
        {messages.back}
      </Link>
      <QueryState query={query}>
        {({ wards }) => {
          const ward = wards.find((each) => each.unitId === unitId);
          if (ward === undefined)
            return (
              <Empty whole title={wardMessages.notHereTitle}>
                {wardMessages.notHereHint}
              </Empty>
            );
          if (outline === undefined) return <Pending />;
          return (
            <>
              <PageHead title={wardMessages.title(ward.name, ward.cityName)} />
              <WardResultTable ward={ward} outline={outline} />
            </>
          );
        }}
      </QueryState>
    </Stack>
  );
}
