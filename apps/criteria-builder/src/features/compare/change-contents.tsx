import { nodeHeading } from "@thuocdo/criteria/describe-change";
import type { NodeDiff } from "@thuocdo/criteria/version-diff";
import { messages } from "#features/compare/messages.ts";
import classes from "#features/compare/change-contents.module.css";

/** The nodes that differ, to jump to. */
export function ChangeContents({ nodes }: { readonly nodes: readonly NodeDiff[] }) {
  return (
    <nav aria-label={messages.contents} className={classes["contents"]} data-screen-only>
      <h2>{messages.contents}</h2>
      <ul>
        {nodes.map((node) => (
          <li key={`${node.kind} ${node.nodeId} ${node.after === null}`} data-kind={node.kind}>
            <a href={`#${encodeURIComponent(node.nodeId)}`}>
              {nodeHeading(node)}
              <span className={classes["title"]}>{(node.after ?? node.before)?.node.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
