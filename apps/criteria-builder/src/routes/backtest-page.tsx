import { NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { TestedSnapshot } from "@thuocdo/contract/backtests";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { BacktestJob } from "#features/backtest/backtest-job.tsx";
import { BacktestResult } from "#features/backtest/backtest-result.tsx";
import { messages } from "#features/backtest/messages.ts";
import { backtestsQuery, foundQuery } from "#features/backtest/queries.ts";
import { VersionSubpage } from "#routes/version-subpage.tsx";

/** Chấm thử: what a draft would have given over answers already collected. */
export function BacktestPage() {
  const { versionId } = useParams({ from: "/versions/$versionId/backtest" });
  return (
    <VersionSubpage versionId={versionId}>
      {() => (
        <>
          <Text size="sm">{messages.intro}</Text>
          <Tests versionId={versionId} />
        </>
      )}
    </VersionSubpage>
  );
}

function Tests({ versionId }: { readonly versionId: string }) {
  const { snapshot: chosen } = useSearch({ from: "/versions/$versionId/backtest" });
  const navigate = useNavigate({ from: "/versions/$versionId/backtest" });
  const query = useQuery(backtestsQuery(versionId));
  return (
    <QueryState query={query}>
      {({ items, sequence }) => {
        const snapshot = items.find(({ snapshotId }) => snapshotId === chosen) ?? items[0];
        if (snapshot === undefined)
          return <Empty title={messages.noneTitle}>{messages.none}</Empty>;
        return (
          <>
            <NativeSelect
              label={messages.snapshot}
              value={snapshot.snapshotId}
              onChange={({ currentTarget: { value } }) =>
                void navigate({ search: { snapshot: value }, resetScroll: false })
              }
              data={items.map((item) => ({
                value: item.snapshotId,
                label: messages.option(
                  item.number,
                  item.roundTitle,
                  item.versionLabel,
                  item.unitsCalled,
                ),
              }))}
            />
            <BacktestJob key={snapshot.snapshotId} versionId={versionId} snapshot={snapshot} />
            <Found versionId={versionId} snapshot={snapshot} sequence={sequence} />
          </>
        );
      }}
    </QueryState>
  );
}

function Found(props: {
  readonly versionId: string;
  readonly snapshot: TestedSnapshot;
  readonly sequence: number;
}) {
  const { versionId, snapshot, sequence } = props;
  const { snapshotId, found } = snapshot;
  const query = useQuery({
    ...foundQuery(versionId, snapshotId, found?.computedAt ?? ""),
    enabled: found !== null,
  });
  if (found === null) return <Text>{messages.notYet}</Text>;
  return (
    <QueryState query={query} pendingLines={8}>
      {(result) => <BacktestResult found={result} sequence={sequence} />}
    </QueryState>
  );
}
