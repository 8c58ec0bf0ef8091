import { Checkbox, TextInput } from "@mantine/core";
import type { ReplyPage } from "@thuocdo/contract/replies";
import type { CommentField } from "@thuocdo/criteria/consultation/comment";
import { fieldsOfKind, fieldText } from "@thuocdo/criteria/consultation/comment-fields";
import { commentFieldLabels, nodeHeading } from "@thuocdo/criteria/consultation/labels";
import { walkNodes, type PlacedNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { matchesSearch } from "@thuocdo/ui/search-text";
import { memo, useMemo, useState } from "react";
import { AddComment } from "#features/reply/add-comment.tsx";
import { messages } from "#features/reply/messages.ts";
import { OwnComments } from "#features/reply/own-comments.tsx";
import type { HeldComment, ReplyStore } from "#features/reply/reply-store.ts";
import classes from "#features/reply/reply.module.css";

export interface ReadingTextProps {
  readonly document: CriteriaSetVersion;
  readonly page: ReplyPage;
  readonly store: ReplyStore;
  readonly comments: readonly HeldComment[];
}

const none: readonly HeldComment[] = [];

/** The fixed text to read, field by field; comments stand under what they are about. */
export function ReadingText({ document, page, store, comments }: ReadingTextProps) {
  const [sought, setSought] = useState("");
  const [onlyCommented, setOnlyCommented] = useState(false);
  const nodes = useMemo(() => [...walkNodes(document)], [document]);
  const byNode = useMemo(() => Map.groupBy(comments, ({ nodeId }) => nodeId), [comments]);
  const shown = nodes.filter(
    ({ kind, node }) =>
      (!onlyCommented || byNode.has(node.id)) &&
      (sought === "" || matchesSearch(nodeHeading(kind, node), sought)),
  );
  const ids = new Set(shown.map(({ node }) => node.id));
  // What is found stands under the headings that it belongs to.
  const above = new Set(
    shown.flatMap(({ at }) => at.map((_, depth) => at.slice(0, depth).join("."))),
  );
  const listed = nodes.filter(({ node, at }) => ids.has(node.id) || above.has(at.join(".")));
  return (
    <div className={classes["reading"]}>
      <nav className={classes["outline"]} aria-label={messages.outline} data-screen-only>
        <TextInput
          label={messages.search}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <Checkbox
          label={messages.onlyCommented}
          checked={onlyCommented}
          onChange={(event) => setOnlyCommented(event.currentTarget.checked)}
        />
        <ul>
          {listed
            .filter(({ kind }) => kind === "group" || kind === "criterion")
            .map(({ kind, node }) => (
              <li key={node.id} data-kind={kind}>
                <a href={`#${anchorOf(node.id)}`}>{nodeHeading(kind, node)}</a>
              </li>
            ))}
        </ul>
      </nav>
      <div className={classes["text"]}>
        {shown.length === 0 && <p>{messages.noneFound}</p>}
        {listed.map((placed) => (
          <NodeText
            key={placed.node.id}
            placed={placed}
            headingOnly={!ids.has(placed.node.id)}
            document={document}
            page={page}
            store={store}
            comments={byNode.get(placed.node.id) ?? none}
          />
        ))}
      </div>
    </div>
  );
}

interface NodeTextProps extends ReadingTextProps {
  readonly placed: PlacedNode;
  readonly headingOnly: boolean;
}

const NodeText = memo(function NodeText({
  placed,
  headingOnly,
  document,
  page,
  store,
  comments,
}: NodeTextProps) {
  const { kind, node } = placed;
  const Heading = kind === "indicator" ? "h4" : kind === "criterion" ? "h3" : "h2";
  const heading = nodeHeading(kind, node);
  const fields: readonly CommentField[] = headingOnly ? [] : fieldsOfKind[kind];
  return (
    <section
      id={anchorOf(node.id)}
      className={classes["node"]}
      data-kind={kind}
      aria-label={heading}
    >
      <Heading>{heading}</Heading>
      {fields.map((field) => {
        const text = fieldText(document, node.id, field) ?? "";
        const own = comments.filter((comment) => comment.field === field);
        // Where nothing can be said any more, a field with nothing in it is not worth a line.
        const isBare = field === "title" || field === "general" || text === "";
        if (!page.mayWrite && isBare && own.length === 0) return null;
        // The heading has said the title; a field without text or comment is offered all the same.
        return (
          <div
            key={field}
            className={classes["field"]}
            data-comments-here
            data-screen-only={(isBare && own.length === 0) || undefined}
          >
            <div className={classes["fieldHead"]}>
              <span className={classes["caption"]}>{commentFieldLabels[field]}</span>
              {page.mayWrite && (
                <AddComment place={{ nodeId: node.id, field }} heading={heading} store={store} />
              )}
            </div>
            {field !== "general" && field !== "title" && (
              <p className={classes["fieldText"]}>
                {field === "points" ? messages.points(text) : text || messages.blankField}
              </p>
            )}
            <OwnComments comments={own} text={text} page={page} store={store} />
          </div>
        );
      })}
    </section>
  );
});

export function anchorOf(nodeId: string): string {
  return `node-${nodeId}`;
}
