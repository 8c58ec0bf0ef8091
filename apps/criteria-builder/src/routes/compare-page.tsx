import { Button, NativeSelect, Text, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { renumberedSentence } from "@thuocdo/criteria/describe-change";
import { diffVersions } from "@thuocdo/criteria/diff-versions";
import type { NodeDiff } from "@thuocdo/criteria/version-diff";
import { Empty } from "@thuocdo/ui/empty";
import { Notice } from "@thuocdo/ui/notice";
import { QueryState } from "@thuocdo/ui/query-state";
import { useEffect, useMemo } from "react";
import { ChangeContents } from "#features/compare/change-contents.tsx";
import { countChanges, filterNodes } from "#features/compare/change-filter.ts";
import { ComparedNodes } from "#features/compare/compared-nodes.tsx";
import { FilterBar } from "#features/compare/filter-bar.tsx";
import { messages } from "#features/compare/messages.ts";
import { versionStates } from "#features/criteria-sets/messages.ts";
import { criteriaSetsQuery, versionQuery } from "#features/criteria-sets/queries.ts";
import type { Comparison } from "#routes/read-comparison.ts";
import { VersionHead } from "#routes/version-head.tsx";
import classes from "#routes/compare-page.module.css";

const from = "/versions/$versionId/compare";

/** What differs between a version and another one of its set. */
export function ComparePage() {
  const { versionId } = useParams({ from });
  const version = useQuery({ ...versionQuery(versionId), staleTime: 0 });
  const sets = useQuery(criteriaSetsQuery());
  return (
    <QueryState query={version} pendingLines={12}>
      {(loaded) => (
        <div className={classes["page"]}>
          <VersionHead
            version={loaded.version}
            label={loaded.document.label}
            title={loaded.document.title}
          />
          <QueryState query={sets}>
            {({ items }) => {
              const set = items.find(({ id }) => id === loaded.version.criteriaSetId);
              const others = (set?.versions ?? []).filter(({ id }) => id !== versionId);
              return <CompareWith loaded={loaded} others={others} />;
            }}
          </QueryState>
        </div>
      )}
    </QueryState>
  );
}

function CompareWith(props: {
  readonly loaded: VersionWithDocument;
  readonly others: readonly VersionSummary[];
}) {
  const { loaded, others } = props;
  const { version } = loaded;
  const asked = useSearch({ from });
  const navigate = useNavigate({ from });
  const chosen =
    others.find(({ id }) => id === asked.with) ??
    others.find(({ id }) => id === version.previousVersionId) ??
    others[0];
  if (chosen === undefined)
    return <Empty title={messages.noOthersTitle}>{messages.noOthers}</Empty>;
  return (
    <>
      <div className={classes["choice"]} data-screen-only>
        <NativeSelect
          label={messages.comparedWith}
          value={chosen.id}
          onChange={(event) => {
            const { value } = event.currentTarget;
            void navigate({ search: (search) => ({ ...search, with: value }), hash: "" });
          }}
          data={others.map(({ id, label, state }) => ({
            value: id,
            label:
              id === version.previousVersionId
                ? messages.begunFrom(label, versionStates[state])
                : messages.otherVersion(label, versionStates[state]),
          }))}
        />
      </div>
      <Compared loaded={loaded} other={chosen} />
    </>
  );
}

function Compared(props: { readonly loaded: VersionWithDocument; readonly other: VersionSummary }) {
  const other = useQuery({ ...versionQuery(props.other.id), staleTime: 0 });
  return (
    <QueryState query={other} pendingLines={12}>
      {(loadedOther) => {
        const both = [props.loaded, loadedOther].toSorted((a, b) =>
          a.version.createdAt.localeCompare(b.version.createdAt),
        );
        const [before = loadedOther, after = props.loaded] = both;
        return <Differences versionId={props.loaded.version.id} before={before} after={after} />;
      }}
    </QueryState>
  );
}

function Differences(props: {
  readonly versionId: string;
  readonly before: VersionWithDocument;
  readonly after: VersionWithDocument;
}) {
  const { versionId, before, after } = props;
  const { show }: Comparison = useSearch({ from });
  const navigate = useNavigate({ from });
  const current = decodeURIComponent(useLocation().hash);
  const diff = useMemo(() => diffVersions(before.document, after.document), [before, after]);
  const filter = show ?? "all";
  const shown = useMemo(() => filterNodes(diff.nodes, filter), [diff, filter]);
  useShowLine(current, shown);

  if (diff.nodes.length === 0)
    return (
      <Notice tone="good" title={messages.same}>
        {messages.sameHint}
      </Notice>
    );
  const renumbered = renumberedSentence(diff.renumbered);
  return (
    <>
      <div className={classes["summary"]}>
        <div>
          <h2>{messages.between(before.document.label, after.document.label)}</h2>
          <Text size="sm">{messages.counted(countChanges(diff.nodes), diff.nodes.length)}</Text>
          {renumbered !== undefined && (
            <Text size="sm" c="var(--td-quiet)">
              {renumbered}
            </Text>
          )}
        </div>
        <Button variant="default" data-screen-only onClick={() => print()}>
          {messages.print}
        </Button>
      </div>
      <FilterBar
        nodes={diff.nodes}
        filter={filter}
        onFilter={(next) =>
          void navigate({
            search: ({ with: other }) => ({
              ...(other !== undefined && { with: other }),
              ...(next !== "all" && { show: next }),
            }),
            replace: true,
          })
        }
      />
      <div className={classes["panes"]}>
        <ChangeContents nodes={shown} />
        <div>
          {shown.length === 0 && <Notice title={messages.nothingShown} />}
          <ComparedNodes
            nodes={shown}
            current={current}
            linkTo={(node, heading) => linkTo(versionId, after.version.id, node, heading)}
            commentsOn={() => null}
          />
        </div>
      </div>
    </>
  );
}

/** To the place in the version of this page, where it has the node. */
function linkTo(versionId: string, afterId: string, node: NodeDiff, heading: string) {
  const here = versionId === afterId ? node.after : node.before;
  if (here === null) return null;
  return (
    <Link to="/versions/$versionId" params={{ versionId }} search={{ node: here.node.id }}>
      {messages.openInEditor}
      <VisuallyHidden>{messages.openInEditorOf(heading)}</VisuallyHidden>
    </Link>
  );
}

/** Brings the line that the address names into sight, once it is there. */
function useShowLine(current: string, shown: readonly NodeDiff[]): void {
  useEffect(() => {
    if (current === "") return;
    const line = document.getElementById(current);
    line?.scrollIntoView({ block: "start" });
    line?.focus({ preventScroll: true });
  }, [current, shown]);
}
