import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { checkVersion } from "@thuocdo/criteria/check-version";
import { checkSupplement } from "@thuocdo/criteria/supplement/check-supplement";
import { supplementOrigins } from "@thuocdo/criteria/supplement/supplement-parts";
import { nodeNames } from "@thuocdo/criteria/node-names";
import { useCallback, useMemo, useState } from "react";
import { CheckList } from "#features/checks/check-list.tsx";
import { checksByNode, countChecks } from "#features/checks/checks-of.ts";
import { explainCheck } from "#features/checks/messages.ts";
import { messages as consultationMessages } from "#features/consultation/messages.ts";
import { NodeComments } from "#features/consultation/node-comments.tsx";
import { DraftNotices } from "#features/draft/draft-notices.tsx";
import { FieldNews } from "#features/draft/field-news.tsx";
import { explainRefusal } from "#features/draft/messages.ts";
import { PresentPeople } from "#features/draft/present-people.tsx";
import { SaveIndicator } from "#features/draft/save-indicator.tsx";
import { TypingPlace } from "#features/draft/typing-place.tsx";
import { UndoButtons } from "#features/draft/undo-buttons.tsx";
import { useDraft } from "#features/draft/use-draft.ts";
import { useLiveDraft } from "#features/draft/use-live-draft.ts";
import { DraftExchange } from "#features/exchange/draft-exchange.tsx";
import { LastChange } from "#features/history/last-change.tsx";
import { LibraryButton } from "#features/library/library-button.tsx";
import { NodeEditor } from "#features/node-editor/node-editor.tsx";
import { VersionTree } from "#features/version-tree/version-tree.tsx";
import { pathName, type FieldPath } from "#lib/fields/field-settings.ts";
import { PresentAt } from "#lib/presence/present-at.tsx";
import { PresenceContext } from "#lib/presence/presence.ts";
import { IssueAct } from "#routes/issue-act.tsx";
import { messages } from "#routes/messages.ts";
import { PreviewBeside, PreviewButton } from "#routes/preview-beside.tsx";
import { useRested } from "#lib/use-rested.ts";
import { SupplementNode } from "#routes/supplement-node.tsx";
import { useUndoKeys } from "#routes/use-undo-keys.ts";
import { usePlace } from "#routes/use-place.ts";
import { VersionFrame } from "#routes/version-frame.tsx";
import classes from "#routes/draft-page.module.css";

export interface DraftPageProps {
  readonly loaded: VersionWithDocument;
  readonly onIssued: () => void;
}

/** A draft to work on: every field can be set, and is saved as it is set. */
export function DraftPage({ loaded, onIssued }: DraftPageProps) {
  const { version } = loaded;
  const core = loaded.core?.document;
  const { store, pageId, ...snapshot } = useDraft(loaded);
  const { draft, saveState } = snapshot;
  const { place, select, jump, show } = usePlace();
  const [said, setSaid] = useState("");
  const [opening, setOpening] = useState<string>();
  const shown = draft.shown;
  const nodeId = place.node ?? shown.id;
  // The checks of the whole set wait until keys rest, so that each key is painted at once.
  const checked = useRested(shown);
  const checks = useMemo(
    () => (core === undefined ? checkVersion(checked) : checkSupplement(core, checked)),
    [core, checked],
  );
  const originOf = useMemo(
    () => (core === undefined ? undefined : supplementOrigins(core, checked)),
    [core, checked],
  );
  const counts = countChecks(checks);
  const checksAt = useMemo(() => checksByNode(checks), [checks]);
  const findingsOf = useCallback((id: string) => countChecks(checksAt(id)), [checksAt]);
  const findings = useMemo(
    () => checksAt(nodeId).map((check) => ({ ...check, sentence: explainCheck(check) })),
    [checksAt, nodeId],
  );
  const find = useMemo(() => nodeNames(shown), [shown]);
  const [field, setField] = useState<string | null>(null);
  const page = { versionId: version.id, pageId, personId: draft.personId };
  const others = useLiveDraft(store, page, { nodeId, field, onState: onIssued });
  useUndoKeys(store);

  const outlineDraft = useMemo(
    () => ({ ...store, read: () => store.snapshot().draft.shown }),
    [store],
  );

  function choose(chosenId: string) {
    setSaid("");
    select(chosenId);
  }

  function open(openedId: string) {
    choose(openedId);
    setOpening(openedId);
  }

  /** Why a supplement did not take what a dialog was to bring in: it names the rule. */
  function whyRefused(): string | undefined {
    const { refusal } = store.snapshot();
    return refusal?.code === "breaks-supplement-rule" ? explainRefusal(refusal) : undefined;
  }

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

  const frame = (
    <VersionFrame
      version={{ ...version, illustrative: shown.illustrative }}
      label={shown.label}
      title={shown.title}
      acts={
        <>
          <PresentPeople find={find} onJump={select} />
          <SaveIndicator state={saveState} isKept={snapshot.isKept} store={store} />
          <UndoButtons snapshot={snapshot} store={store} />
          <PreviewButton />
          <Button
            {...(counts.errors > 0 ? { variant: "outline", color: "red" } : { variant: "default" })}
            onClick={() => show(place.view === "checks" ? undefined : "checks")}
          >
            {place.view === "checks"
              ? messages.backToEditor
              : messages.checks(counts.errors, counts.warnings)}
          </Button>
          <LibraryButton
            draft={shown}
            versionId={version.id}
            selectedId={nodeId}
            onEdit={store.edit}
            whyRefused={whyRefused}
            onDone={setSaid}
          />
          <DraftExchange
            draft={shown}
            versionId={version.id}
            selectedId={nodeId}
            saved={draft.pending.length === 0}
            onEdit={store.edit}
            whyRefused={whyRefused}
            onDone={setSaid}
          />
          <IssueAct
            loaded={loaded}
            document={shown}
            sequence={draft.sequence}
            isUnsaved={draft.pending.length > 0}
            checks={checks}
            onJump={jump}
            onShowChecks={() => show("checks")}
            onIssued={onIssued}
          />
        </>
      }
      beside={
        place.preview !== undefined && (
          <PreviewBeside
            version={shown}
            core={core}
            nodeId={nodeId}
            sampleId={place.preview}
            onEdit={store.edit}
          />
        )
      }
      notices={<DraftNotices snapshot={snapshot} store={store} />}
      opening={opening === nodeId}
      onOpened={() => setOpening(undefined)}
      tree={
        <>
          <output className={classes["said"]}>{said}</output>
          <VersionTree
            version={shown}
            selectedId={nodeId}
            onSelect={choose}
            onOpen={open}
            findingsOf={findingsOf}
            draft={outlineDraft}
            originOf={originOf}
          />
        </>
      }
    >
      {place.view === "checks" ? (
        <CheckList version={shown} checks={checks} onJump={jump} />
      ) : (
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
                onOpen={open}
              />
            )}
            <LastChange
              log={draft.log}
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
      )}
    </VersionFrame>
  );
  return (
    <PresenceContext value={others}>
      <TypingPlace nodeId={nodeId} store={store} onField={setField}>
        {frame}
      </TypingPlace>
    </PresenceContext>
  );
}
