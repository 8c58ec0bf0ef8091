import type { Indicator } from "@thuocdo/criteria/indicator";
import type { EvidenceReference } from "@thuocdo/submissions/answers";
import { useState, useSyncExternalStore } from "react";
import type { Desk } from "#features/answering/desk.ts";
import { EvidenceChooser } from "#features/answering/evidence-chooser.tsx";
import { EvidenceDetails } from "#features/answering/evidence-details.tsx";
import { SentEvidenceChooser } from "#features/answering/sent-evidence-chooser.tsx";
import { EvidenceLinks } from "#lib/evidence/evidence-links.tsx";
import { FileProgress } from "#features/answering/file-progress.tsx";
import { messages } from "#features/answering/messages.ts";
import { TakenOffFiles } from "#features/answering/taken-off-files.tsx";
import { useDraftPart } from "#features/answering/use-draft-part.ts";
import { typedDateKey } from "#lib/drafts/typed-date.ts";
import type { FileOnItsWay } from "#lib/evidence/file-keeper.ts";
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
  const typed = useDraftPart(desk, (view) => view.typed[indicator.id]);

  const [lately, setLately] = useState<string>();

  function put(sha256: string, value: EvidenceReference | null, unreadableDate?: string) {
    desk.draft.edit(
      [{ part: "evidence", indicatorId: indicator.id, sha256, value }],
      [{ indicatorId: indicator.id, fieldKey: typedDateKey(sha256), text: unreadableDate }],
    );
  }

  function takeOff(reference: EvidenceReference) {
    const { sha256, name } = reference;
    put(sha256, null);
    setLately(sha256);
    const putBack = () => put(sha256, reference);
    desk.takenOff.add({ indicatorId: indicator.id, sha256, name, putBack });
  }

  function drop({ sha256, name, indicatorId }: FileOnItsWay) {
    const file = desk.files.drop({ sha256, indicatorId });
    if (file === undefined) return;
    setLately(sha256);
    const putBack = () => void desk.files.add(indicatorId, name, file);
    desk.takenOff.add({ indicatorId, sha256, name, putBack });
  }

  return (
    <div className={classes["evidence"]}>
      <EvidenceLinks
        submissionId={submissionId}
        evidence={evidence}
        label={messages.evidenceAttached}
        action={(reference) => (
          <button
            type="button"
            className={classes["link"]}
            aria-label={messages.removeEvidence(reference.name)}
            onClick={() => takeOff(reference)}
          >
            {messages.remove}
          </button>
        )}
        below={(reference) => (
          <EvidenceDetails
            reference={reference}
            unreadableDate={typed?.[typedDateKey(reference.sha256)]}
            onChange={(next, unreadableDate) => put(reference.sha256, next, unreadableDate)}
          />
        )}
      />
      {onTheirWay.map((file) => (
        <FileProgress key={file.sha256} file={file} files={desk.files} onDrop={() => drop(file)} />
      ))}
      <TakenOffFiles
        takenOff={desk.takenOff}
        indicatorId={indicator.id}
        lately={lately}
        here={new Set([...evidence, ...onTheirWay].map(({ sha256 }) => sha256))}
      />
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
