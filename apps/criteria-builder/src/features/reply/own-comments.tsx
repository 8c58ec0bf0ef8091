import { proposalText } from "@thuocdo/criteria/consultation/take-proposal";
import type { ReplyPage } from "@thuocdo/contract/replies";
import { CommentEditor } from "#features/reply/comment-editor.tsx";
import { messages } from "#features/reply/messages.ts";
import { OwnCommentShown } from "#features/reply/own-comment-shown.tsx";
import type { HeldComment, ReplyStore } from "#features/reply/reply-store.ts";
import classes from "#features/reply/reply.module.css";
import { TrackedChange } from "#lib/tracked-change/tracked-change.tsx";

export interface OwnCommentsProps {
  /** Of the agency, on one field. */
  readonly comments: readonly HeldComment[];
  /** What the field says in the text laid before it. */
  readonly text: string;
  readonly page: ReplyPage;
  readonly store: ReplyStore;
}

/** An agency's comments on a field: to be typed while the reply is not sent, then to be read with the answers. */
export function OwnComments({ comments, text, page, store }: OwnCommentsProps) {
  return comments.map((comment) => {
    const stored = page.comments.find(({ id }) => id === comment.id);
    if (page.mayWrite)
      return (
        <CommentEditor
          key={comment.id}
          comment={comment}
          fieldText={text}
          stored={stored}
          store={store}
        />
      );
    if (stored === undefined) {
      // Typed on this machine and too late to be sent: to be read and copied still.
      return (
        <div key={comment.id} className={classes["said"]} data-unsent>
          <strong>{messages.typedUnsent}</strong>
          {comment.content !== "" && <p>{comment.content}</p>}
          {comment.proposal !== null && (
            <TrackedChange before={text} after={proposalText(comment.proposal)} />
          )}
        </div>
      );
    }
    return (
      <OwnCommentShown
        key={comment.id}
        comment={stored}
        fieldText={text}
        answered={isAnswered(page, comment.id)}
        note={mergingNote(page, comment.id)}
      />
    );
  });
}

/** What the city that merges made of a department's comment; undefined while it is open, and for everybody else. */
function mergingNote(page: ReplyPage, commentId: string): string | undefined {
  const { mergedBy, mergedIds, mergingReplySent, consultation } = page;
  if (mergedBy === null) return undefined;
  if (!mergingReplySent)
    return consultation.state === "closed" ? messages.mergingUnsent(mergedBy) : undefined;
  return mergedIds.includes(commentId)
    ? messages.mergedInto(mergedBy)
    : messages.notMergedInto(mergedBy);
}

/** What was sent is answered; a department's comment where its city has sent it on. */
function isAnswered(
  { agency, consultation, mergedBy, mergedIds, mergingReplySent }: ReplyPage,
  commentId: string,
): boolean {
  if (consultation.state !== "closed" || agency.replyState !== "sent") return false;
  return mergedBy === null || (mergingReplySent && mergedIds.includes(commentId));
}
