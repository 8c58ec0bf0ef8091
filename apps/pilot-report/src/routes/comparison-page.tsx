import { Button, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { comparisonCsv } from "@thuocdo/comparison/comparison-csv";
import type { Snapshot } from "@thuocdo/contract/snapshots";
import { formatDate } from "@thuocdo/criteria/formats/dates";
import { Empty } from "@thuocdo/ui/empty";
import { Pending } from "@thuocdo/ui/pending";
import { QueryState } from "@thuocdo/ui/query-state";
import { ReportList } from "#features/reports/report-list.tsx";
import { SideBySide } from "#features/side-by-side/side-by-side.tsx";
import { comparisonQuery, isNotCompared, snapshotsQuery } from "#features/snapshots/queries.ts";
import { useOutline } from "#features/snapshots/use-outline.ts";
import { Standings } from "#features/standings/standings.tsx";
import { downloadText } from "#lib/download-text.ts";
import { messages } from "#routes/messages.ts";

/** More units than this do not fit beside one another; they are ranked instead. */
const mostSideBySide = 10;

export function ComparisonPage() {
  const { snapshot: asked } = useSearch({ from: "/" });
  const navigate = useNavigate();
  const query = useQuery(snapshotsQuery());
  return (
    <Stack>
      <Title order={1}>{messages.title}</Title>
      <Text>{messages.intro}</Text>
      <QueryState query={query}>
        {({ items }) => {
          const snapshot = items.find(({ id }) => id === asked) ?? items[0];
          if (snapshot === undefined)
            return <Empty title={messages.noneTitle}>{messages.noneHint}</Empty>;
          return (
            <>
              <NativeSelect
                label={messages.snapshot}
                data-screen-only
                value={snapshot.id}
                onChange={({ currentTarget }) =>
                  void navigate({ to: "/", search: { snapshot: currentTarget.value } })
                }
                data={items.map(({ id, number, roundTitle, unitsCalled }) => ({
                  value: id,
                  label: messages.snapshotOption(number, roundTitle, unitsCalled),
                }))}
              />
              <ComparedSnapshot key={snapshot.id} snapshot={snapshot} />
            </>
          );
        }}
      </QueryState>
    </Stack>
  );
}

function ComparedSnapshot({ snapshot }: { readonly snapshot: Snapshot }) {
  const query = useQuery(comparisonQuery(snapshot.id));
  const outline = useOutline(query.data?.comparison ?? null, snapshot.versionId);
  if (isNotCompared(query.error)) {
    return <Empty title={messages.notComparedTitle}>{messages.notComparedHint}</Empty>;
  }
  return (
    <QueryState query={query} pendingLines={12}>
      {({ comparison, wards }) => {
        if (wards.length === 0)
          return <Empty title={messages.noUnitsTitle}>{messages.noUnitsHint}</Empty>;
        if (outline === undefined) return <Pending />;
        const Table = wards.length <= mostSideBySide ? SideBySide : Standings;
        return (
          <>
            <BasisLine snapshot={snapshot} />
            {comparison === null && <Text>{messages.partial}</Text>}
            <Group data-screen-only>
              {comparison !== null && (
                <Button
                  variant="default"
                  onClick={() =>
                    downloadText(
                      messages.csvName(snapshot.number),
                      comparisonCsv(comparison.basis, outline, wards),
                      "text/csv;charset=utf-8",
                    )
                  }
                >
                  {messages.downloadCsv}
                </Button>
              )}
              {comparison !== null && (
                <Link to="/snapshots/$snapshotId/analysis" params={{ snapshotId: snapshot.id }}>
                  {messages.analysis}
                </Link>
              )}
              <Button variant="default" onClick={() => window.print()}>
                {messages.print}
              </Button>
            </Group>
            <ReportList snapshotId={snapshot.id} />
            <Table snapshotId={snapshot.id} outline={outline} wards={wards} />
          </>
        );
      }}
    </QueryState>
  );
}

/** What every figure on the page stands on. */
export function BasisLine({ snapshot }: { readonly snapshot: Snapshot }) {
  return (
    <Text size="sm">
      {messages.basis(
        formatDate(snapshot.periodFrom),
        formatDate(snapshot.periodTo),
        snapshot.versionLabel,
        snapshot.number,
        snapshot.unitsApproved,
        snapshot.unitsCalled,
      )}
      {snapshot.simulated && <strong>{` · ${messages.simulated}`}</strong>}
    </Text>
  );
}
