import type { Indicator } from "@thuocdo/criteria/indicator";
import type { EvidenceReference } from "@thuocdo/submissions/answers";
import { useSyncExternalStore } from "react";
import type { Desk } from "#features/answering/desk.ts";
import { EvidenceChooser } from "#features/answering/evidence-chooser.tsx";
import { EvidenceDetails } from "#features/answering/evidence-details.tsx";
import { SentEvidenceChooser } from "#features/answering/sent-evidence-chooser.tsx";
import { EvidenceLinks } from "#lib/evidence/evidence-links.tsx";
import { FileProgress } from "#features/answering/file-progress.tsx";
import { messages } from "#features/answering/messages.ts";
import { useDraftPart } from "#features/answering/use-draft-part.ts";
import classes from "#features/answering/answering.module.css";

export interface EvidenceBoxProps {
  readonly desk: Desk;
  readonly submissionId: string;
  readonly indicator: Indicator;
}

/** Evidence of one indicator: what the server has, what is on its way, and the way to add more. */
export function EvidenceBox({ desk, submissionId, indicator }: EvidenceBoxProps) {
  const given = useDraftPart(desk, ({ answers }) => answers.byIndicator[indicator.id]?.evidence);
  const files = useSyncExternalStore(desk.files.subscribe, desk.files.getFiles);
  const evidence = given ?? [];
  const onTheirWay = files.filter(({ indicatorId }) => indicatorId === indicator.id);
  const put = (sha256: string, value: EvidenceReference | null) =>
    desk.draft.edit([{ part: "evidence", indicatorId: indicator.id, sha256, value }]);
  return (
    <div className={classes["evidence"]}>
      <EvidenceLinks
        submissionId={submissionId}
        evidence={evidence}
        label={messages.evidenceAttached}
        action={({ sha256, name }) => (
          <button
            type="button"
            className={classes["link"]}
            aria-label={messages.removeEvidence(name)}
            onClick={() => put(sha256, null)}
          >
            {messages.remove}
          </button>
        )}
        below={(reference) => (
          <EvidenceDetails reference={reference} onChange={(next) => put(reference.sha256, next)} />
        )}
      />
      {onTheirWay.map((file) => (
        <FileProgress key={file.sha256} file={file} files={desk.files} />
      ))}
      <EvidenceChooser
        label={messages.evidenceFor(indicator.code)}
        photoLabel={messages.takePhotoFor(indicator.code)}
        onChosen={(file, name) => desk.files.add(indicator.id, name, file)}
      />
      <SentEvidenceChooser
        desk={desk}
        indicatorId={indicator.id}
        code={indicator.code}
        onChosen={(reference) => put(reference.sha256, reference)}
      />
    </div>
  );
}
