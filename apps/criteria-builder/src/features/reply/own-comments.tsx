import type { ReplyPage } from "@thuocdo/contract/replies";
import { CommentEditor } from "#features/reply/comment-editor.tsx";
import { OwnCommentShown } from "#features/reply/own-comment-shown.tsx";
import type { HeldComment, ReplyStore } from "#features/reply/reply-store.ts";

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
    return (
      stored !== undefined && (
        <OwnCommentShown
          key={comment.id}
          comment={stored}
          fieldText={text}
          answered={page.consultation.state === "closed"}
        />
      )
    );
  });
}
