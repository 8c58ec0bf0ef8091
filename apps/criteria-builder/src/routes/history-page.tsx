import { Button, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { Reply } from "@thuocdo/contract/call";
import type { listHistory } from "@thuocdo/contract/history";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { nodeNames } from "@thuocdo/criteria/node-names";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { useMemo, type ReactNode } from "react";
import { versionQuery } from "#features/criteria-sets/queries.ts";
import { BurstSection } from "#features/history/burst-section.tsx";
import { HistoryFilters } from "#features/history/history-filters.tsx";
import { messages } from "#features/history/messages.ts";
import { historyQuery, pastStateQuery } from "#features/history/queries.ts";
import { filterBursts, tellBursts } from "#features/history/tell-bursts.ts";
import { VersionHead } from "#routes/version-head.tsx";
import classes from "#routes/history-page.module.css";

/** Who changed what when, newest first. */
export function HistoryPage() {
  const { versionId } = useParams({ from: "/versions/$versionId/history" });
  const version = useQuery(versionQuery(versionId));
  return (
    <QueryState query={version} pendingLines={12}>
      {(loaded) => <History key={versionId} loaded={loaded} />}
    </QueryState>
  );
}

function History({ loaded: { version } }: { readonly loaded: VersionWithDocument }) {
  const history = useInfiniteQuery(historyQuery(version.id));
  const newest = history.data?.pages[0]?.sequence;
  const present = useQuery({
    ...pastStateQuery(version.id, newest ?? 0),
    enabled: newest !== undefined,
  });
  return (
    <div className={classes["page"]}>
      <VersionHead version={version} label={version.label} title={version.title} />
      <Text size="sm" c="var(--td-quiet)">
        {messages.intro}
      </Text>
      <QueryState query={history}>
        {({ pages }) => (
          <QueryState query={present}>
            {({ document }) => (
              <Bursts
                versionId={version.id}
                document={document}
                pages={pages}
                more={
                  history.hasNextPage && (
                    <Button
                      variant="default"
                      loading={history.isFetchingNextPage}
                      onClick={() => void history.fetchNextPage()}
                    >
                      {messages.more}
                    </Button>
                  )
                }
              />
            )}
          </QueryState>
        )}
      </QueryState>
    </div>
  );
}

function Bursts({
  versionId,
  document,
  pages,
  more,
}: {
  readonly versionId: string;
  readonly document: CriteriaSetVersion;
  readonly pages: readonly Reply<typeof listHistory>[];
  readonly more: ReactNode;
}) {
  const filter = useSearch({ from: "/versions/$versionId/history" });
  const navigate = useNavigate({ from: "/versions/$versionId/history" });
  const edits = useMemo(() => pages.flatMap(({ items }) => items), [pages]);
  const told = useMemo(() => tellBursts(document, edits), [document, edits]);
  const find = useMemo(() => nodeNames(document, edits), [document, edits]);
  const bursts = filterBursts(told, filter);
  return (
    <>
      <HistoryFilters
        version={document}
        people={pages[0]?.people ?? []}
        filter={filter}
        find={find}
        onFilter={(next) => void navigate({ search: next, replace: true })}
      />
      {bursts.length === 0 && (
        <Empty title={edits.length === 0 ? messages.emptyTitle : messages.emptyFiltered}>
          {edits.length > 0 && messages.lookedThrough(edits.length)}
        </Empty>
      )}
      {bursts.map((burst) => (
        <BurstSection
          key={burst.sequence}
          burst={burst}
          find={find}
          link={(label, title) => (
            <Link
              to="/versions/$versionId/states/$sequence"
              params={{ versionId, sequence: String(burst.sequence) }}
              title={title}
              data-screen-only
            >
              {label}
            </Link>
          )}
        />
      ))}
      <div data-screen-only>{more}</div>
    </>
  );
}
