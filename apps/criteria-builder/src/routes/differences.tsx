import { Button, Text, VisuallyHidden } from "@mantine/core";
import { Link, useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { apiPrefix } from "@thuocdo/contract/route";
import { urlOf } from "@thuocdo/contract/url";
import { downloadComparison } from "@thuocdo/contract/version-comparison";
import { renumberedSentence } from "@thuocdo/criteria/describe-change";
import { diffVersions } from "@thuocdo/criteria/diff-versions";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { NodeDiff } from "@thuocdo/criteria/version-diff";
import { Notice } from "@thuocdo/ui/notice";
import { useEffect, useMemo } from "react";
import { ChangeContents } from "#features/compare/change-contents.tsx";
import { countChanges, filterNodes } from "#features/compare/change-filter.ts";
import { ComparedNodes } from "#features/compare/compared-nodes.tsx";
import { FilterBar } from "#features/compare/filter-bar.tsx";
import { messages } from "#features/compare/messages.ts";
import type { Comparison } from "#routes/read-comparison.ts";
import classes from "#routes/compare-page.module.css";

const from = "/versions/$versionId/compare";

export interface DifferencesProps {
  /** The version of this page. */
  readonly versionId: string;
  /** What it is compared with, as the paper of it is asked for. */
  readonly with: { readonly with?: string; readonly after?: string };
  readonly before: CriteriaSetVersion;
  readonly after: CriteriaSetVersion;
  readonly beforeName: string;
}

/** All that differs between two documents, line by line. */
export function Differences(props: DifferencesProps) {
  const { versionId, before, after } = props;
  const { show, ...asked }: Comparison = useSearch({ from });
  const navigate = useNavigate({ from });
  const current = decodeURIComponent(useLocation().hash);
  const diff = useMemo(() => diffVersions(before, after), [before, after]);
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
  const paper = (format: "docx" | "pdf") =>
    apiPrefix + urlOf(downloadComparison.url, { versionId }, { ...props.with, format });
  return (
    <>
      <div className={classes["summary"]}>
        <div>
          <h2>{messages.between(props.beforeName, after.label)}</h2>
          <Text size="sm">{messages.counted(countChanges(diff.nodes), diff.nodes.length)}</Text>
          {renumbered !== undefined && (
            <Text size="sm" c="var(--td-quiet)">
              {renumbered}
            </Text>
          )}
        </div>
        <div className={classes["acts"]} data-screen-only>
          <Button component="a" variant="default" href={paper("docx")} download>
            {messages.word}
          </Button>
          <Button component="a" variant="default" href={paper("pdf")} download>
            {messages.pdf}
          </Button>
          <Button variant="default" onClick={() => print()}>
            {messages.print}
          </Button>
        </div>
      </div>
      <FilterBar
        nodes={diff.nodes}
        filter={filter}
        onFilter={(next) =>
          void navigate({
            search: { ...asked, ...(next !== "all" && { show: next }) },
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
            linkTo={(node, heading) => linkTo(versionId, after.id, node, heading)}
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
