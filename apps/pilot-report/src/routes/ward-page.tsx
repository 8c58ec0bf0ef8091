import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Empty } from "@thuocdo/ui/empty";
import { Pending } from "@thuocdo/ui/pending";
import { QueryState } from "@thuocdo/ui/query-state";
import { Notes } from "#features/notes/notes.tsx";
import { comparisonQuery, standingsQuery } from "#features/snapshots/queries.ts";
import { useOutline } from "#features/snapshots/use-outline.ts";
import { messages as wardMessages } from "#features/ward/messages.ts";
import { WardResultTable } from "#features/ward/ward-result-table.tsx";
import { WardStanding } from "#features/ward/ward-standing.tsx";
import { messages } from "#routes/messages.ts";
import { PageHead, useShownSnapshot } from "#routes/shown-snapshot.tsx";

export function WardPage() {
  const { unitId } = useParams({ from: "/snapshots/$snapshotId/wards/$unitId" });
  const snapshot = useShownSnapshot();
  const query = useQuery(comparisonQuery(snapshot.id));
  const places = useQuery(standingsQuery(snapshot.id));
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
              <WardStanding
                ward={ward}
                wards={wards}
                outline={outline}
                places={places.data?.analysis ?? null}
              />
              <WardResultTable ward={ward} outline={outline} />
              <Notes snapshotId={snapshot.id} unitId={unitId} />
            </>
          );
        }}
      </QueryState>
    </Stack>
  );
}
