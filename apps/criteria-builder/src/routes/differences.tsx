import { Button, Text } from "@mantine/core";
import { renumberedSentence } from "@thuocdo/criteria/describe-change";
import { diffVersions } from "@thuocdo/criteria/diff-versions";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Change, NodeDiff } from "@thuocdo/criteria/version-diff";
import { Notice } from "@thuocdo/ui/notice";
import { useMemo, type ReactNode } from "react";
import { ChangeContents } from "#features/compare/change-contents.tsx";
import { countChanges, filterNodes, keepChanges } from "#features/compare/change-filter.ts";
import type { Discussion } from "#features/compare/change-line.tsx";
import { ComparedNodes } from "#features/compare/compared-nodes.tsx";
import { FilterBar } from "#features/compare/filter-bar.tsx";
import { messages } from "#features/compare/messages.ts";
import type { Look } from "#routes/read-comparison.ts";
import { useShowHash } from "#routes/use-show-hash.ts";
import classes from "#routes/compare-page.module.css";

export interface DifferencesProps {
  readonly before: CriteriaSetVersion;
  readonly after: CriteriaSetVersion;
  readonly beforeName: string;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  /** What can be taken away: downloads. */
  readonly papers?: ReactNode;
  /** The way to a node; stays the same from one drawing to the next. */
  readonly linkTo: (node: NodeDiff, heading: string) => ReactNode;
  /** What was said about a change; stays the same until more is said. */
  readonly discussionOf: (node: NodeDiff, change: Change) => Discussion | undefined;
}

/** All that differs between two documents, line by line. */
export function Differences(props: DifferencesProps) {
  const { before, after, look, onLook, discussionOf } = props;
  const diff = useMemo(() => diffVersions(before, after), [before, after]);
  const { show = "all", discussed = false } = look;
  const filtered = useMemo(() => filterNodes(diff.nodes, show), [diff, show]);
  const talkedOf = useMemo(
    () => keepChanges(filtered, (change, node) => discussionOf(node, change)?.isEmpty === false),
    [filtered, discussionOf],
  );
  const shown = discussed ? talkedOf : filtered;
  const current = useShowHash(shown);

  if (diff.nodes.length === 0)
    return (
      <Notice tone="good" title={messages.same}>
        {messages.sameHint}
      </Notice>
    );
  const renumbered = renumberedSentence(diff.renumbered);
  const talked = countChanges(talkedOf);
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
          {props.papers}
          <Button variant="default" onClick={() => print()}>
            {messages.print}
          </Button>
        </div>
      </div>
      <FilterBar
        nodes={diff.nodes}
        filter={show}
        onFilter={(next) => onLook({ ...look, show: next })}
      >
        {(talked > 0 || discussed) && (
          <label data-chosen={discussed}>
            <input
              type="checkbox"
              checked={discussed}
              onChange={() => onLook({ ...look, discussed: !discussed })}
            />
            {messages.onlyDiscussed(talked)}
          </label>
        )}
      </FilterBar>
      <div className={classes["panes"]}>
        <ChangeContents nodes={shown} />
        <div>
          {shown.length === 0 && <Notice title={messages.nothingShown} />}
          <ComparedNodes
            nodes={shown}
            current={current}
            linkTo={props.linkTo}
            discussionOf={discussionOf}
          />
        </div>
      </div>
    </>
  );
}
