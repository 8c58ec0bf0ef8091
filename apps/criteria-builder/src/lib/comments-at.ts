import type { CommentField } from "@thuocdo/criteria/consultation/comment";
import type { CommentPlace } from "@thuocdo/criteria/consultation/places-of-change";

/** Those made at one of the places. */
export function commentsAt<Made extends { readonly nodeId: string; readonly field: CommentField }>(
  comments: readonly Made[],
  places: readonly CommentPlace[],
): readonly Made[] {
  return comments.filter((comment) =>
    places.some(
      ({ nodeId, fields }) => comment.nodeId === nodeId && fields.includes(comment.field),
    ),
  );
}
