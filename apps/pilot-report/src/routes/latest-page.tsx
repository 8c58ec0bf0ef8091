import { Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { LiveLinks } from "#features/live/live-links.tsx";
import { snapshotsQuery } from "#features/snapshots/queries.ts";
import { messages } from "#routes/messages.ts";

/** Where nothing else is asked for: the newest snapshot. */
export function LatestPage() {
  const query = useQuery(snapshotsQuery());
  return (
    <Stack>
      <Title order={1}>{messages.title}</Title>
      <QueryState query={query}>
        {({ items: [newest] }) =>
          newest === undefined ? (
            <>
              <LiveLinks />
              <Empty title={messages.noneTitle}>{messages.noneHint}</Empty>
            </>
          ) : (
            <Navigate to="/snapshots/$snapshotId" params={{ snapshotId: newest.id }} replace />
          )
        }
      </QueryState>
    </Stack>
  );
}
