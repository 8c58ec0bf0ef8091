import { Button } from "@mantine/core";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import type { Check } from "@thuocdo/criteria/check-version";
import { nodeNames } from "@thuocdo/criteria/node-names";
import { memo, useMemo } from "react";
import { countChecks } from "#features/checks/checks-of.ts";
import type { DraftSnapshot, DraftStore } from "#features/draft/draft-store.ts";
import { explainRefusal } from "#features/draft/messages.ts";
import { PresentPeople } from "#features/draft/present-people.tsx";
import { SaveIndicator } from "#features/draft/save-indicator.tsx";
import { UndoButtons } from "#features/draft/undo-buttons.tsx";
import { DraftExchange } from "#features/exchange/draft-exchange.tsx";
import { LibraryButton } from "#features/library/library-button.tsx";
import { IssueAct } from "#routes/issue-act.tsx";
import { messages } from "#routes/messages.ts";
import { PreviewButton } from "#routes/preview-beside.tsx";
import { usePlace } from "#routes/use-place.ts";
import { VersionHead } from "#routes/version-head.tsx";

export interface DraftHeadProps {
  readonly loaded: VersionWithDocument;
  readonly snapshot: DraftSnapshot;
  readonly store: DraftStore;
  readonly checks: readonly Check[];
  /** The node that is shown in full. */
  readonly nodeId: string;
  /** What a dialog did, to be said. */
  readonly onDone: (sentence: string) => void;
  readonly onIssued: () => void;
}

/** Who is there, where the edits stand, and all that can be done with the draft as a whole. */
export const DraftHead = memo(function DraftHead(props: DraftHeadProps) {
  const { loaded, snapshot, store, checks, nodeId } = props;
  const { draft, saveState, isKept } = snapshot;
  const { version } = loaded;
  const { place, select, jump, show } = usePlace();
  const counts = countChecks(checks);
  const find = useMemo(() => nodeNames(draft.shown), [draft.shown]);
  const dialog = {
    draft: draft.shown,
    versionId: version.id,
    selectedId: nodeId,
    onEdit: store.edit,
    whyRefused,
    onDone: props.onDone,
  };

  /** Why a supplement did not take what a dialog was to bring in: it names the rule. */
  function whyRefused(): string | undefined {
    const { refusal } = store.snapshot();
    return refusal?.code === "breaks-supplement-rule" ? explainRefusal(refusal) : undefined;
  }

  return (
    <VersionHead
      version={{ ...version, illustrative: draft.shown.illustrative }}
      label={draft.shown.label}
      title={draft.shown.title}
      acts={
        <>
          <PresentPeople find={find} onJump={select} />
          <SaveIndicator state={saveState} isKept={isKept} store={store} />
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
          <LibraryButton {...dialog} />
          <DraftExchange {...dialog} saved={draft.pending.length === 0} />
          <IssueAct
            loaded={loaded}
            document={draft.shown}
            sequence={draft.sequence}
            isUnsaved={draft.pending.length > 0}
            checks={checks}
            onJump={jump}
            onShowChecks={() => show("checks")}
            onIssued={props.onIssued}
          />
        </>
      }
    />
  );
});
