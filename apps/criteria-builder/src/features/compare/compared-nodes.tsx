import { nodeHeading } from "@thuocdo/criteria/describe-change";
import type { Change, NodeDiff } from "@thuocdo/criteria/version-diff";
import { memo, type ReactNode } from "react";
import { ChangeLine, type Discussion } from "#features/compare/change-line.tsx";
import { lineId } from "#features/compare/line-id.ts";
import classes from "#features/compare/compared-nodes.module.css";

export interface ComparedNodesProps {
  readonly nodes: readonly NodeDiff[];
  /** Id of the line that the address names. */
  readonly current: string | undefined;
  /** The way to the node where it is worked on; nothing for what is no longer there. */
  readonly linkTo: (node: NodeDiff, heading: string) => ReactNode;
  readonly discussionOf: (node: NodeDiff, change: Change) => Discussion | undefined;
}

/** All nodes that differ, in reading order, each with what changed of it. */
export const ComparedNodes = memo(function ComparedNodes(props: ComparedNodesProps) {
  return props.nodes.map((node) => {
    const heading = nodeHeading(node);
    const name = node.kind === "version" ? heading : `${heading}. ${titleOf(node)}`;
    return (
      <section
        // A new and an ended node may have one id in an unsound draft; their side tells them apart.
        key={`${node.kind} ${node.nodeId} ${node.after === null}`}
        id={node.nodeId}
        className={classes["node"]}
        data-kind={node.kind}
        aria-label={name}
      >
        <header>
          <h3>{name}</h3>
          <span data-screen-only>{props.linkTo(node, heading)}</span>
        </header>
        <ol>
          {node.changes.map((change) => {
            const id = lineId(node, change);
            return (
              <ChangeLine
                key={id}
                node={node}
                heading={heading}
                change={change}
                isCurrent={id === props.current}
                discussion={props.discussionOf(node, change)}
              />
            );
          })}
        </ol>
      </section>
    );
  });
});

function titleOf({ before, after }: NodeDiff): string {
  return (after ?? before)?.node.title ?? "";
}
