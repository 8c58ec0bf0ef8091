import { changeText, nodeHeading } from "@thuocdo/criteria/describe-change";
import { describeEdit } from "@thuocdo/criteria/describe-edit";
import type { FindName } from "@thuocdo/criteria/node-names";
import type { WordHunk } from "@thuocdo/criteria/diff-words";
import type { NodeDiff } from "@thuocdo/criteria/version-diff";
import type { ReactNode } from "react";
import { messages } from "#features/history/messages.ts";
import type { ToldBurst } from "#features/history/tell-bursts.ts";
import classes from "#features/history/burst-section.module.css";

/** What one person did in one go: when, to which nodes, from what to what. */
export function BurstSection({
  burst,
  find,
  link,
}: {
  readonly burst: ToldBurst;
  readonly find: FindName;
  /** Leads to the state after it. */
  readonly link: (label: string, title: string) => ReactNode;
}) {
  const { editedBy, from, until, edits, sequence, restores, nodes } = burst;
  const who =
    editedBy === null
      ? messages.nobody
      : editedBy.fullName === ""
        ? messages.nameless
        : editedBy.fullName;
  const when = messages.when(from, until);
  return (
    <section className={classes["burst"]}>
      <header>
        <h2>{who}</h2>
        <span>{when}</span>
        <span>{messages.count(edits.length, sequence)}</span>
        {link(messages.seeState, messages.seeStateOf(when))}
      </header>
      {restores !== null && <p className={classes["restored"]}>{messages.restored(restores)}</p>}
      {nodes.map((node) => (
        <NodeChanges key={node.nodeId} node={node} />
      ))}
      {nodes.length === 0 && (
        <ul className={classes["others"]}>
          {edits.map(({ id, edit }) => (
            <li key={id}>{describeEdit(edit, find)}</li>
          ))}
          <li>{messages.undone}</li>
        </ul>
      )}
    </section>
  );
}

function NodeChanges({ node }: { readonly node: NodeDiff }) {
  const title = (node.after ?? node.before)?.node.title ?? "";
  return (
    <div className={classes["node"]}>
      <h3>
        {nodeHeading(node)} <span>{title}</span>
      </h3>
      <dl>
        {node.changes.map((change) => {
          const { what, before, after, hunks, summary } = changeText(node, change);
          return (
            <div key={`${what} ${summary}`}>
              <dt>
                {what}
                <span>{summary}</span>
              </dt>
              <dd>
                {hunks.length > 0 ? (
                  <Hunks hunks={hunks} />
                ) : (
                  <>
                    {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

function Hunks({ hunks }: { readonly hunks: readonly WordHunk[] }) {
  return hunks.map(({ kind, text }, at) => {
    const Tag = { kept: "span", "taken-out": "del", "put-in": "ins" }[kind] as "span";
    // Pieces of one text have their place and nothing else.
    // oxlint-disable-next-line react/no-array-index-key
    return <Tag key={at}>{text}</Tag>;
  });
}
