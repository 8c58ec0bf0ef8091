import { Button, Text } from "@mantine/core";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { checkVersion } from "@thuocdo/criteria/check-version";
import { checkSupplement } from "@thuocdo/criteria/supplement/check-supplement";
import { supplementOrigins } from "@thuocdo/criteria/supplement/supplement-parts";
import { originLabels } from "@thuocdo/criteria/supplement/messages";
import { Notice } from "@thuocdo/ui/notice";
import { useMemo, useState } from "react";
import { CheckList } from "#features/checks/check-list.tsx";
import { checksByNode, countChecks } from "#features/checks/checks-of.ts";
import { ExportButton } from "#features/exchange/export-button.tsx";
import { IssuanceCard } from "#features/issuing/issuance-card.tsx";
import { WithdrawButton } from "#features/issuing/withdraw-button.tsx";
import { NodeEditor } from "#features/node-editor/node-editor.tsx";
import { PrintedText } from "#features/papers/printed-text.tsx";
import { VersionTree } from "#features/version-tree/version-tree.tsx";
import { IssueAct } from "#routes/issue-act.tsx";
import { messages } from "#routes/messages.ts";
import { PreviewBeside, PreviewButton } from "#routes/preview-beside.tsx";
import { usePlace } from "#routes/use-place.ts";
import { VersionFrame } from "#routes/version-frame.tsx";
import { VersionHead } from "#routes/version-head.tsx";

export interface ReadPageProps {
  readonly loaded: VersionWithDocument;
  /** Issued or withdrawn. */
  readonly onChanged: () => void;
}

/** A version that is only read: issued, or a draft of others, which a leader may issue. */
export function ReadPage({ loaded, onChanged }: ReadPageProps) {
  const { version, document, mayWithdraw } = loaded;
  const { place, select, jump, show } = usePlace();
  const nodeId = place.node ?? document.id;
  const [opening, setOpening] = useState<string>();
  const isDraft = version.issuance === null;
  const core = loaded.core?.document;
  const checks = useMemo(() => {
    if (!isDraft) return [];
    return core === undefined ? checkVersion(document) : checkSupplement(core, document);
  }, [isDraft, core, document]);
  const originOf = useMemo(
    () => (core === undefined ? undefined : supplementOrigins(core, document)),
    [core, document],
  );
  const origin = originOf?.(nodeId) ?? "core";
  const checksAt = checksByNode(checks);
  const counts = countChecks(checks);

  return (
    <VersionFrame
      head={
        <VersionHead
          version={version}
          label={document.label}
          title={document.title}
          acts={
            <>
              <PreviewButton />
              <ExportButton versionId={version.id} />
              {isDraft && (
                <Button
                  variant="default"
                  onClick={() => show(place.view === "checks" ? undefined : "checks")}
                >
                  {place.view === "checks"
                    ? messages.backToText
                    : messages.checks(counts.errors, counts.warnings)}
                </Button>
              )}
              <IssueAct
                loaded={loaded}
                document={document}
                sequence={version.sequence}
                isUnsaved={false}
                checks={checks}
                onJump={jump}
                onShowChecks={() => show("checks")}
                onIssued={onChanged}
              />
              {mayWithdraw && <WithdrawButton version={version} onWithdrawn={onChanged} />}
            </>
          }
        />
      }
      beside={
        place.preview !== undefined && (
          <PreviewBeside version={document} core={core} nodeId={nodeId} sampleId={place.preview} />
        )
      }
      notices={
        version.issuance === null ? (
          <Text size="sm" c="var(--td-quiet)">
            {messages.notDrafter}
          </Text>
        ) : (
          <IssuanceCard loaded={loaded} />
        )
      }
      opening={opening === nodeId}
      onOpened={() => setOpening(undefined)}
      printed={place.view !== "checks" && <PrintedText version={document} nodeId={nodeId} />}
      tree={
        <VersionTree
          version={document}
          selectedId={nodeId}
          onSelect={select}
          onOpen={(openedId) => {
            select(openedId);
            setOpening(openedId);
          }}
          findingsOf={(id) => countChecks(checksAt(id))}
          originOf={originOf}
        />
      }
    >
      {place.view === "checks" ? (
        <CheckList version={document} checks={checks} onJump={jump} />
      ) : (
        <>
          {originOf !== undefined && nodeId !== document.id && (
            <Notice tone={origin === "core" ? "quiet" : "good"} title={originLabels[origin]} />
          )}
          <NodeEditor version={document} nodeId={nodeId} field={place.field} findings={[]} />
        </>
      )}
    </VersionFrame>
  );
}
