import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { placesOfChange } from "@thuocdo/criteria/consultation/places-of-change";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Change, NodeDiff } from "@thuocdo/criteria/version-diff";
import { useCallback } from "react";
import type { Discussion } from "#features/compare/change-line.tsx";
import { CommentThread } from "#features/consultation/comment-thread.tsx";
import { consultationStand } from "#features/consultation/consultation-stand.ts";
import { messages } from "#features/consultation/messages.ts";
import { consultationsQuery, versionCommentsQuery } from "#features/consultation/queries.ts";
import { commentsAt } from "#lib/comments-at.ts";

/** What agencies said about a change of a version, for those who draft it: to be read and answered at its line. */
export function useVersionDiscussion(of: {
  readonly before: CriteriaSetVersion;
  readonly later: VersionWithDocument;
  readonly drafts: boolean;
}): (node: NodeDiff, change: Change) => Discussion | undefined {
  const { before, later, drafts } = of;
  const { id: versionId, state } = later.version;
  const { data: comments } = useQuery({ ...versionCommentsQuery(versionId), enabled: drafts });
  const { data: rounds } = useQuery({ ...consultationsQuery(versionId), enabled: drafts });
  return useCallback(
    (node, change) => {
      if (comments === undefined) return undefined;
      const places = placesOfChange(node, change, { before, after: later.document });
      const said = commentsAt(comments.items, places);
      const unanswered = said.filter(({ disposition }) => disposition === null).length;
      const fields = [...new Set(said.map(({ field }) => field))];
      return {
        label: messages.said(said.length, unanswered),
        isEmpty: said.length === 0,
        thread: () => (
          <CommentThread
            comments={said}
            draft={later.document}
            stand={rounds && consultationStand(state, rounds.items.length)}
            mayAnswer={later.mayEdit}
            linkTo={(nodeId) => (
              <Link to="/versions/$versionId" params={{ versionId }} search={{ node: nodeId }}>
                {messages.toDraft}
              </Link>
            )}
            toAll={
              <Link
                to="/versions/$versionId/consultation"
                params={{ versionId }}
                search={{
                  consultation: said[0]?.consultationId,
                  node: said[0]?.nodeId,
                  field: fields.length === 1 ? fields[0] : undefined,
                }}
              >
                {messages.besideAll}
              </Link>
            }
          />
        ),
      };
    },
    [comments, rounds, before, later, versionId, state],
  );
}
