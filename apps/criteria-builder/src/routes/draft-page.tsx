import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { checkVersion } from "@thuocdo/criteria/check-version";
import { checkSupplement } from "@thuocdo/criteria/supplement/check-supplement";
import { supplementOrigins } from "@thuocdo/criteria/supplement/supplement-parts";
import { useCallback, useMemo, useState } from "react";
import { checksByNode, countChecks } from "#features/checks/checks-of.ts";
import { DraftNotices } from "#features/draft/draft-notices.tsx";
import { TypingPlace } from "#features/draft/typing-place.tsx";
import { useDraft } from "#features/draft/use-draft.ts";
import { useLiveDraft } from "#features/draft/use-live-draft.ts";
import { useTrailing } from "#features/draft/use-trailing.ts";
import { PrintedText } from "#features/papers/printed-text.tsx";
import { VersionTree } from "#features/version-tree/version-tree.tsx";
import { PresenceContext } from "#lib/presence/presence.ts";
import { useRested } from "#lib/use-rested.ts";
import { DraftContent } from "#routes/draft-content.tsx";
import { DraftHead } from "#routes/draft-head.tsx";
import { PreviewBeside } from "#routes/preview-beside.tsx";
import { usePlace } from "#routes/use-place.ts";
import { useUndoKeys } from "#routes/use-undo-keys.ts";
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
  const { store, pageId, snapshot } = useDraft(loaded);
  const { draft } = snapshot;
  const { place, select } = usePlace();
  const [said, setSaid] = useState("");
  const [opening, setOpening] = useState<string>();
  const shown = draft.shown;
  const nodeId = place.node ?? shown.id;
  // The outline is painted first; what stands around it follows.
  const trailing = useTrailing(snapshot, nodeId);
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
  const findingsOf = useMemo(() => {
    const checksAt = checksByNode(checks);
    return (id: string) => countChecks(checksAt(id));
  }, [checks]);
  const [field, setField] = useState<string | null>(null);
  const page = { versionId: version.id, pageId, personId: draft.personId };
  const others = useLiveDraft(store, page, { nodeId, field, onState: onIssued });
  useUndoKeys(store);

  const outlineDraft = useMemo(
    () => ({ ...store, read: () => store.snapshot().draft.shown }),
    [store],
  );

  const choose = useCallback(
    (chosenId: string) => {
      setSaid("");
      select(chosenId);
    },
    [select],
  );

  const open = useCallback(
    (openedId: string) => {
      choose(openedId);
      setOpening(openedId);
    },
    [choose],
  );

  const around = { loaded, snapshot: trailing, store, checks, nodeId };
  return (
    <PresenceContext value={others}>
      <TypingPlace nodeId={nodeId} store={store} onField={setField}>
        <VersionFrame
          head={<DraftHead {...around} onDone={setSaid} onIssued={onIssued} />}
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
          notices={<DraftNotices snapshot={trailing} store={store} />}
          opening={opening === nodeId}
          onOpened={() => setOpening(undefined)}
          printed={place.view !== "checks" && <PrintedText version={shown} nodeId={nodeId} />}
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
          <DraftContent {...around} originOf={originOf} onOpen={open} />
        </VersionFrame>
      </TypingPlace>
    </PresenceContext>
  );
}
