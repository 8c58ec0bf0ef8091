import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { useCallback, type ReactNode } from "react";
import { messages } from "#features/carry-over/messages.ts";
import { carryOverImpactQuery } from "#features/carry-over/queries.ts";
import { criteriaSetKeys, versionQuery } from "#features/criteria-sets/queries.ts";
import { DraftNotices } from "#features/draft/draft-notices.tsx";
import { SaveIndicator } from "#features/draft/save-indicator.tsx";
import { useDraft } from "#features/draft/use-draft.ts";
import { useLiveDraft } from "#features/draft/use-live-draft.ts";
import { CarryOver, type Counted } from "#routes/carry-over.tsx";
import { useDrafts } from "#routes/use-drafts.ts";
import { useUndoKeys } from "#routes/use-undo-keys.ts";
import { VersionHead } from "#routes/version-head.tsx";
import classes from "#routes/carry-over-page.module.css";

/** What becomes of each indicator of the version before. */
export function CarryOverPage() {
  const { versionId } = useParams({ from: "/versions/$versionId/carry-over" });
  const version = useQuery({ ...versionQuery(versionId), staleTime: 0 });
  return (
    <QueryState query={version} pendingLines={12}>
      {(loaded) =>
        loaded.followsVersionId === null ? (
          <Frame loaded={loaded}>
            <Empty title={messages.firstTitle}>{messages.first}</Empty>
          </Frame>
        ) : (
          <WithPrevious key={versionId} loaded={loaded} previousId={loaded.followsVersionId} />
        )
      }
    </QueryState>
  );
}

function WithPrevious(props: {
  readonly loaded: VersionWithDocument;
  readonly previousId: string;
}) {
  const { loaded, previousId } = props;
  const { version, document } = loaded;
  const previous = useQuery(versionQuery(previousId));
  // Figures are for those who draft; all may read what was stated.
  const impact = useQuery({ ...carryOverImpactQuery(version.id), enabled: useDrafts() });
  const counted: Counted = {
    impact: impact.data,
    error: impact.error,
    isCounting: impact.isFetching,
    count: () => void impact.refetch(),
  };
  const isOpen = version.state === "draft" || version.state === "in-consultation";
  return (
    <QueryState query={previous} pendingLines={12}>
      {({ document: earlier }) =>
        isOpen && loaded.mayEdit ? (
          <Stating loaded={loaded} previous={earlier} counted={counted} />
        ) : (
          <Frame loaded={loaded}>
            <CarryOver
              versionId={version.id}
              previous={earlier}
              draft={document}
              sequence={version.sequence}
              counted={counted}
            />
          </Frame>
        )
      }
    </QueryState>
  );
}

/** The draft in hand: what is confirmed is an edit like any other, saved as it is made. */
function Stating(props: {
  readonly loaded: VersionWithDocument;
  readonly previous: CriteriaSetVersion;
  readonly counted: Counted;
}) {
  const { loaded, previous, counted } = props;
  const { store, pageId, snapshot } = useDraft(loaded);
  const queryClient = useQueryClient();
  const versionId = loaded.version.id;
  const onState = useCallback(
    () => void queryClient.invalidateQueries({ queryKey: criteriaSetKeys.all }),
    [queryClient],
  );
  const page = { versionId, pageId, personId: snapshot.draft.personId };
  useLiveDraft(store, page, { nodeId: versionId, field: null, onState });
  useUndoKeys(store);
  return (
    <Frame
      loaded={loaded}
      acts={<SaveIndicator state={snapshot.saveState} isKept={snapshot.isKept} store={store} />}
    >
      <DraftNotices snapshot={snapshot} store={store} />
      <CarryOver
        versionId={versionId}
        previous={previous}
        draft={snapshot.draft.shown}
        sequence={snapshot.draft.sequence}
        counted={counted}
        onEdit={store.edit}
      />
    </Frame>
  );
}

function Frame(props: {
  readonly loaded: VersionWithDocument;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}) {
  const { version, document } = props.loaded;
  return (
    <div className={classes["page"]}>
      <VersionHead
        version={version}
        label={document.label}
        title={document.title}
        acts={props.acts}
      />
      {props.children}
    </div>
  );
}
