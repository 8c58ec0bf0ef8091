import { Button } from "@mantine/core";
import type { CommentField } from "@thuocdo/criteria/consultation/comment";
import { commentFieldLabels } from "@thuocdo/criteria/consultation/labels";
import { messages } from "#features/reply/messages.ts";
import type { ReplyStore } from "#features/reply/reply-store.ts";

export interface AddCommentProps {
  readonly place: { readonly nodeId: string; readonly field: CommentField };
  /** What the node is called. */
  readonly heading: string;
  readonly store: ReplyStore;
  readonly label?: string;
}

/** Begins a comment on a field; its words can be typed at once. */
export function AddComment({ place, heading, store, label }: AddCommentProps) {
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      data-screen-only
      aria-label={messages.commentOn(commentFieldLabels[place.field], heading)}
      onClick={(event) => {
        const around = event.currentTarget.closest("[data-comments-here]");
        const id = store.add({ ...place, content: "", proposal: null });
        // Its field is there once this has been drawn.
        requestAnimationFrame(() =>
          around?.querySelector<HTMLElement>(`[data-content-of="${id}"]`)?.focus(),
        );
      }}
    >
      {label ?? messages.comment}
    </Button>
  );
}
