import { VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { ReplyPage } from "@thuocdo/contract/replies";
import { placesOfChange } from "@thuocdo/criteria/consultation/places-of-change";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Change, NodeDiff } from "@thuocdo/criteria/version-diff";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { useCallback } from "react";
import type { Discussion } from "#features/compare/change-line.tsx";
import { issuedBefore } from "#features/compare/issued-before.ts";
import { criteriaSetsQuery, versionQuery } from "#features/criteria-sets/queries.ts";
import { messages } from "#features/reply/messages.ts";
import { OwnThread } from "#features/reply/own-thread.tsx";
import { anchorOf } from "#features/reply/reading-text.tsx";
import type { HeldComment, ReplyStore } from "#features/reply/reply-store.ts";
import { commentsAt } from "#lib/comments-at.ts";
import { Differences } from "#routes/differences.tsx";
import { readLook } from "#routes/read-comparison.ts";

const from = "/consultations/$consultationId/$unitId";

export interface ReplyDifferencesProps {
  /** The text laid before the agency. */
  readonly document: CriteriaSetVersion;
  readonly page: ReplyPage;
  readonly store: ReplyStore;
  readonly comments: readonly HeldComment[];
}

/** The text beside the version issued before it: an agency comments on what changes, line by line. */
export function ReplyDifferences(props: ReplyDifferencesProps) {
  const { document, page } = props;
  const sets = useQuery(criteriaSetsQuery());
  return (
    <QueryState query={sets}>
      {({ items }) => {
        const set = items.find(({ id }) => id === document.criteriaSetId);
        const earlier = issuedBefore(set?.versions ?? [], page.consultation.openedAt);
        if (earlier === undefined) return <Empty title={messages.noEarlier} />;
        return <BesideEarlier {...props} earlierId={earlier.id} />;
      }}
    </QueryState>
  );
}

function BesideEarlier(props: ReplyDifferencesProps & { readonly earlierId: string }) {
  const earlier = useQuery(versionQuery(props.earlierId));
  return (
    <QueryState query={earlier} pendingLines={12}>
      {({ document: before }) => <Lines {...props} before={before} />}
    </QueryState>
  );
}

function Lines(props: ReplyDifferencesProps & { readonly before: CriteriaSetVersion }) {
  const { before, document, page, store, comments } = props;
  const key = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const { consultationId, unitId } = key;
  const linkToNode = useCallback(
    (node: NodeDiff, heading: string) =>
      node.after !== null && (
        <Link
          to="/consultations/$consultationId/$unitId"
          params={{ consultationId, unitId }}
          hash={anchorOf(node.nodeId)}
          activeOptions={{ includeHash: true }}
        >
          {messages.openInText}
          <VisuallyHidden>{messages.openInTextOf(heading)}</VisuallyHidden>
        </Link>
      ),
    [consultationId, unitId],
  );
  const discussionOf = useCallback(
    (node: NodeDiff, change: Change): Discussion | undefined => {
      const [place] = placesOfChange(node, change, { before, after: document });
      const said = place === undefined ? [] : commentsAt(comments, [place]);
      if (place === undefined || (said.length === 0 && !page.mayWrite)) return undefined;
      return {
        label: said.length === 0 ? messages.comment : messages.said(said.length),
        isEmpty: said.length === 0,
        thread: () => (
          <OwnThread
            place={place}
            comments={said}
            document={document}
            isGone={node.after === null}
            page={page}
            store={store}
          />
        ),
      };
    },
    [before, document, page, store, comments],
  );
  return (
    <Differences
      before={before}
      after={document}
      beforeName={before.label}
      look={readLook({ ...search })}
      onLook={(look) =>
        void navigate({ search: { view: "compare", ...readLook({ ...look }) }, replace: true })
      }
      linkTo={linkToNode}
      discussionOf={discussionOf}
    />
  );
}
