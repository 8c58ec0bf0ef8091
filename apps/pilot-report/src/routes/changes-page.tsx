import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Empty } from "@thuocdo/ui/empty";
import { Pending } from "@thuocdo/ui/pending";
import { QueryState } from "@thuocdo/ui/query-state";
import { ChangeSince } from "#features/changes/change-since.tsx";
import { messages } from "#features/changes/messages.ts";
import { changesQuery, comparisonQuery } from "#features/snapshots/queries.ts";
import { useOutline } from "#features/snapshots/use-outline.ts";
import { NotAnalysed } from "#routes/not-analysed.tsx";
import { PageHead, useShownSnapshot } from "#routes/shown-snapshot.tsx";

/** What changed since each earlier round that this one can be laid beside. */
export function ChangesPage() {
  const snapshot = useShownSnapshot();
  const query = useQuery(changesQuery(snapshot.id));
  const compared = useQuery(comparisonQuery(snapshot.id));
  const outline = useOutline(compared.data?.comparison ?? null, snapshot.versionId);
  return (
    <Stack>
      <PageHead title={messages.title} />
      <QueryState query={query} pendingLines={12}>
        {({ analysis }) => {
          if (analysis === null) return <NotAnalysed />;
          if (analysis.from.length === 0)
            return <Empty title={messages.noneTitle}>{messages.noneHint}</Empty>;
          if (outline === undefined) return <Pending lines={12} />;
          return (
            <>
              <Text>{messages.cause}</Text>
              {analysis.from.map((from) => (
                <ChangeSince
                  key={from.basis.roundId}
                  snapshotId={snapshot.id}
                  from={from}
                  outline={outline}
                  wards={compared.data?.wards ?? []}
                />
              ))}
            </>
          );
        }}
      </QueryState>
    </Stack>
  );
}
