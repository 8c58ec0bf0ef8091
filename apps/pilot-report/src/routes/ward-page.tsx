import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Empty } from "@thuocdo/ui/empty";
import { Pending } from "@thuocdo/ui/pending";
import { QueryState } from "@thuocdo/ui/query-state";
import { comparisonQuery } from "#features/snapshots/queries.ts";
import { useOutline } from "#features/snapshots/use-outline.ts";
import { messages as wardMessages } from "#features/ward/messages.ts";
import { WardResultTable } from "#features/ward/ward-result-table.tsx";
import { BasisLine } from "#routes/comparison-page.tsx";
import { messages } from "#routes/messages.ts";

export function WardPage() {
  const { snapshotId, unitId } = useParams({ from: "/snapshots/$snapshotId/wards/$unitId" });
  const query = useQuery(comparisonQuery(snapshotId));
  const outline = useOutline(query.data?.comparison ?? null, query.data?.snapshot.versionId ?? "");
  return (
    <Stack>
      <Link to="/" search={{ snapshot: snapshotId }}>
        {messages.back}
      </Link>
      <QueryState query={query}>
        {({ snapshot, wards }) => {
          const ward = wards.find((each) => each.unitId === unitId);
          if (ward === undefined)
            return <Empty title={wardMessages.notHereTitle}>{wardMessages.notHereHint}</Empty>;
          if (outline === undefined) return <Pending />;
          return (
            <>
              <Title order={1}>{ward.name}</Title>
              <Text>{ward.cityName}</Text>
              <BasisLine snapshot={snapshot} />
              <WardResultTable ward={ward} outline={outline} />
            </>
          );
        }}
      </QueryState>
    </Stack>
  );
}
