import { useQuery } from "@tanstack/react-query";
import type { SentComment } from "@thuocdo/contract/consultation-parts";
import { groupLikeComments } from "@thuocdo/criteria/consultation/group-comments";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { QueryState } from "@thuocdo/ui/query-state";
import type { ReactNode } from "react";
import { CommentGroup } from "#features/consultation/comment-group.tsx";
import { consultationTextQuery } from "#features/consultation/queries.ts";
import classes from "#features/consultation/comment-thread.module.css";
import { messages } from "#features/consultation/messages.ts";
import type { ConsultationStand } from "#features/consultation/consultation-stand.ts";

export interface CommentThreadProps {
  /** On one place, of whichever consultations. */
  readonly comments: readonly SentComment[];
  /** The version as it now is. */
  readonly draft: CriteriaSetVersion;
  readonly stand: ConsultationStand | undefined;
  readonly mayAnswer: boolean;
  /** A link to a place of the draft. */
  readonly linkTo: (nodeId: string) => ReactNode;
  /** A link to where all of them are answered. */
  readonly toAll: ReactNode;
}

/** What agencies said of one place and what was answered, to be answered there; and whether more can come. */
export function CommentThread(props: CommentThreadProps) {
  const { comments, stand, toAll } = props;
  const byConsultation = Map.groupBy(comments, ({ consultationId }) => consultationId);
  return (
    <div className={classes["thread"]}>
      {[...byConsultation].map(([consultationId, members]) => (
        <OfConsultation key={consultationId} id={consultationId} {...props} comments={members} />
      ))}
      <p className={classes["stand"]}>
        {comments.length === 0 && <span>{messages.noneHere}</span>}
        {stand !== undefined && <span>{messages.standing[stand]}</span>}
        <span data-screen-only>{toAll}</span>
      </p>
    </div>
  );
}

function OfConsultation({
  id,
  comments,
  draft,
  mayAnswer,
  linkTo,
}: CommentThreadProps & { readonly id: string }) {
  const text = useQuery(consultationTextQuery(id));
  return (
    <QueryState query={text} pendingLines={3}>
      {({ document: fixed }) =>
        groupLikeComments(comments).map((members) => (
          <CommentGroup
            heading="h5"
            key={members[0]?.id}
            members={members}
            fixed={fixed}
            draft={draft}
            mayAnswer={mayAnswer}
            linkTo={linkTo}
            differing={false}
          />
        ))
      }
    </QueryState>
  );
}
