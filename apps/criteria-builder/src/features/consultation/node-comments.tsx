import { useQuery } from "@tanstack/react-query";
import { fieldText } from "@thuocdo/criteria/consultation/comment-fields";
import { commentFieldLabels } from "@thuocdo/criteria/consultation/labels";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { ReactNode } from "react";
import { CommentText } from "#features/consultation/comment-text.tsx";
import { messages } from "#features/consultation/messages.ts";
import { versionCommentsQuery } from "#features/consultation/queries.ts";
import classes from "#features/consultation/node-comments.module.css";

/** What agencies said of a node, folded away beside its editor. Nothing where nothing was said. */
export function NodeComments({
  version,
  nodeId,
  toAll,
}: {
  readonly version: CriteriaSetVersion;
  readonly nodeId: string;
  /** A link to where they are answered. */
  readonly toAll: ReactNode;
}) {
  const { data } = useQuery(versionCommentsQuery(version.id));
  const comments = (data?.items ?? []).filter((comment) => comment.nodeId === nodeId);
  if (comments.length === 0) return null;
  const unanswered = comments.filter(({ disposition }) => disposition === null).length;
  return (
    <details className={classes["beside"]} data-screen-only>
      <summary>{messages.beside(comments.length, unanswered)}</summary>
      {comments.map((comment) => (
        <article key={comment.id}>
          <span className={classes["field"]}>{commentFieldLabels[comment.field]}</span>
          <CommentText
            comment={comment}
            fixedText={fieldText(version, nodeId, comment.field) ?? ""}
          />
        </article>
      ))}
      {toAll}
    </details>
  );
}
