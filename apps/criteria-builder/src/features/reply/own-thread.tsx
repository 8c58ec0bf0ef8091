import type { ReplyPage } from "@thuocdo/contract/replies";
import { fieldText } from "@thuocdo/criteria/consultation/comment-fields";
import { commentFieldLabels } from "@thuocdo/criteria/consultation/labels";
import type { CommentPlace } from "@thuocdo/criteria/consultation/places-of-change";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { AddComment } from "#features/reply/add-comment.tsx";
import { messages } from "#features/reply/messages.ts";
import { OwnComments } from "#features/reply/own-comments.tsx";
import type { HeldComment, ReplyStore } from "#features/reply/reply-store.ts";
import classes from "#features/reply/reply.module.css";
import { headingOf } from "#lib/comment-place.ts";

export interface OwnThreadProps {
  /** Where a new comment goes. */
  readonly place: CommentPlace;
  /** Of the agency, here. */
  readonly comments: readonly HeldComment[];
  /** The text laid before the agency. */
  readonly document: CriteriaSetVersion;
  /** What is commented on is no longer there: the place is the nearest above it. */
  readonly isGone: boolean;
  readonly page: ReplyPage;
  readonly store: ReplyStore;
}

/** An agency's comments on one place of the text, and another one begun there. */
export function OwnThread({ place, comments, document, isGone, page, store }: OwnThreadProps) {
  const { nodeId, fields } = place;
  const [field = "general"] = fields;
  const heading = headingOf(document, nodeId) ?? "";
  const byField = Map.groupBy(comments, (comment) => comment.field);
  return (
    <div data-comments-here>
      {isGone && page.mayWrite && <p>{messages.goneHere(heading)}</p>}
      {[...byField].map(([of, members]) => (
        <div key={of}>
          <span className={classes["caption"]}>
            {messages.placeOf(heading, commentFieldLabels[of])}
          </span>
          <OwnComments
            comments={members}
            text={fieldText(document, nodeId, of) ?? ""}
            page={page}
            store={store}
          />
        </div>
      ))}
      {page.mayWrite ? (
        <AddComment
          place={{ nodeId, field }}
          heading={heading}
          store={store}
          label={messages.commentHere(commentFieldLabels[field])}
        />
      ) : (
        comments.length === 0 && <p>{messages.nothingSaid}</p>
      )}
    </div>
  );
}
