import { Link } from "@tanstack/react-router";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import type { Check } from "@thuocdo/criteria/check-version";
import { nodeNames } from "@thuocdo/criteria/node-names";
import type { SupplementOrigin } from "@thuocdo/criteria/supplement/supplement-parts";
import { memo, useMemo } from "react";
import { CheckList } from "#features/checks/check-list.tsx";
import { checksByNode } from "#features/checks/checks-of.ts";
import { explainCheck } from "#features/checks/messages.ts";
import { messages as consultationMessages } from "#features/consultation/messages.ts";
import { NodeComments } from "#features/consultation/node-comments.tsx";
import type { DraftSnapshot, DraftStore } from "#features/draft/draft-store.ts";
import { FieldNews } from "#features/draft/field-news.tsx";
import { LastChange } from "#features/history/last-change.tsx";
import { NodeEditor } from "#features/node-editor/node-editor.tsx";
import { pathName, type FieldPath } from "#lib/fields/field-settings.ts";
import { PresentAt } from "#lib/presence/present-at.tsx";
import { SupplementNode } from "#routes/supplement-node.tsx";
import { usePlace } from "#routes/use-place.ts";

export interface DraftContentProps {
  readonly loaded: VersionWithDocument;
  readonly snapshot: DraftSnapshot;
  readonly store: DraftStore;
  readonly checks: readonly Check[];
  /** Of a city's supplement: of whom each node is. */
  readonly originOf: ((nodeId: string) => SupplementOrigin) | undefined;
  readonly nodeId: string;
  /** Goes to a node and into its first field. */
  readonly onOpen: (nodeId: string) => void;
}

/** The chosen node in full, with what was said of it and who changed it last; or all that the checks found. */
export const DraftContent = memo(function DraftContent(props: DraftContentProps) {
  const { loaded, snapshot, store, checks, originOf, nodeId } = props;
  const { version } = loaded;
  const core = loaded.core?.document;
  const { shown, log } = snapshot.draft;
  const { place, jump } = usePlace();
  const find = useMemo(() => nodeNames(shown), [shown]);
  const findings = useMemo(
    () =>
      checksByNode(checks)(nodeId).map((check) => ({ ...check, sentence: explainCheck(check) })),
    [checks, nodeId],
  );
  if (place.view === "checks") return <CheckList version={shown} checks={checks} onJump={jump} />;

  const editor = {
    version: shown,
    nodeId,
    field: place.field,
    findings,
    besideOf: (path: FieldPath) => (
      <>
        <PresentAt nodeId={nodeId} field={pathName(path)} />
        <FieldNews snapshot={snapshot} nodeId={nodeId} path={path} />
      </>
    ),
  };
  return (
    <>
      {core === undefined && (
        <NodeComments
          version={shown}
          nodeId={nodeId}
          toAll={
            <Link
              to="/versions/$versionId/consultation"
              params={{ versionId: version.id }}
              search={{ node: nodeId === shown.id ? undefined : nodeId }}
            >
              {consultationMessages.besideAll}
            </Link>
          }
        />
      )}
      <div>
        {core === undefined || originOf === undefined ? (
          <NodeEditor {...editor} onEdit={store.edit} />
        ) : (
          <SupplementNode
            {...editor}
            core={core}
            earlierId={version.previousVersionId}
            originOf={originOf}
            onEdit={store.edit}
            onOpen={props.onOpen}
          />
        )}
        <LastChange
          log={log}
          nodeId={nodeId}
          find={find}
          link={(label) => (
            <Link
              to="/versions/$versionId/history"
              params={{ versionId: version.id }}
              search={{ nodeId }}
            >
              {label}
            </Link>
          )}
        />
      </div>
    </>
  );
});
