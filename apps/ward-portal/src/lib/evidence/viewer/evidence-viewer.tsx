import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Dialog } from "@thuocdo/ui/dialog";
import { newId } from "@thuocdo/ui/new-id";
import { QueryState } from "@thuocdo/ui/query-state";
import type { EvidenceReference } from "@thuocdo/submissions/answers";
import { useCallback, useState, type KeyboardEvent } from "react";
import { addressOf } from "#lib/evidence/address-of.ts";
import { messages } from "#lib/evidence/messages.ts";
import { evidenceQuery } from "#lib/evidence/queries.ts";
import { AboutFile } from "#lib/evidence/viewer/about-file.tsx";
import { FileStage } from "#lib/evidence/viewer/file-stage.tsx";
import { actOf } from "#lib/evidence/viewer/key-acts.ts";
import { stepScale, type Turns } from "#lib/evidence/viewer/zoom.ts";
import classes from "#lib/evidence/viewer/viewer.module.css";

export interface EvidenceViewerProps {
  readonly submissionId: string;
  readonly evidence: readonly EvidenceReference[];
  /** The one to begin with. */
  readonly sha256: string;
  readonly onClose: () => void;
}

/** Files one after another in the page: pictures zoom and turn, PDF is in the browser's viewer, all else is saved. */
export function EvidenceViewer({ submissionId, evidence, sha256, onClose }: EvidenceViewerProps) {
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      evidence.findIndex((one) => one.sha256 === sha256),
    ),
  );
  const [opening] = useState(newId);
  const [turns, setTurns] = useState<Turns>(0);
  const [scale, setScale] = useState<number>();
  const [fit, setFit] = useState(1);
  const onFit = useCallback((next: number) => setFit(next), []);
  const stored = useQuery(evidenceQuery(submissionId));
  const reference = evidence[Math.min(place, evidence.length - 1)];
  if (reference === undefined) return null;

  const shown = scale ?? fit;
  const about = stored.data?.find((one) => one.sha256 === reference.sha256);
  const isPicture = about?.contentType.startsWith("image/") === true;
  const go = (by: 1 | -1) => {
    const next = place + by;
    if (next < 0 || next >= evidence.length) return;
    setPlace(next);
    setTurns(0);
    setScale(undefined);
  };
  const acts = {
    previous: () => go(-1),
    next: () => go(1),
    in: () => setScale(stepScale(shown, "in")),
    out: () => setScale(stepScale(shown, "out")),
    fit: () => setScale(undefined),
    turn: () => setTurns(turns === 3 ? 0 : ((turns + 1) as Turns)), // 0 to 2 and one more
  };

  function press(event: KeyboardEvent) {
    const act = actOf(event, { wide: shown > fit });
    if (act === undefined) return;
    event.preventDefault();
    acts[act]();
  }

  return (
    <Dialog opened wide="page" title={reference.name} onClose={onClose}>
      {/* Keys work wherever the focus is inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={classes["viewer"]} onKeyDown={press}>
        <div className={classes["tools"]} role="toolbar" aria-label={messages.viewer}>
          {evidence.length > 1 && (
            <>
              <Button variant="default" disabled={place === 0} onClick={acts.previous}>
                {messages.previous}
              </Button>
              <Button
                variant="default"
                disabled={place === evidence.length - 1}
                onClick={acts.next}
              >
                {messages.next}
              </Button>
              <span aria-live="polite">{messages.place(place + 1, evidence.length)}</span>
            </>
          )}
          {isPicture && (
            <>
              <Button variant="default" aria-label={messages.zoomOut} onClick={acts.out}>
                {messages.minus}
              </Button>
              <span aria-live="polite">{messages.scale(shown)}</span>
              <Button variant="default" aria-label={messages.zoomIn} onClick={acts.in}>
                {messages.plus}
              </Button>
              <Button variant="default" onClick={acts.fit}>
                {messages.fit}
              </Button>
              <Button variant="default" onClick={acts.turn}>
                {messages.turn}
              </Button>
            </>
          )}
          <span className={classes["ways"]}>
            <Button
              component="a"
              variant="default"
              href={addressOf(submissionId, reference.sha256)}
              download={reference.name}
            >
              {messages.download}
            </Button>
            <Button data-autofocus onClick={onClose}>
              {messages.close}
            </Button>
          </span>
        </div>
        <QueryState query={stored}>
          {() =>
            about !== undefined && (
              <div className={classes["beside"]}>
                <FileStage
                  key={about.sha256}
                  submissionId={submissionId}
                  sha256={about.sha256}
                  contentType={about.contentType}
                  name={reference.name}
                  opening={opening}
                  turns={turns}
                  scale={scale}
                  onFit={onFit}
                />
                <AboutFile submissionId={submissionId} reference={reference} evidence={about} />
              </div>
            )
          }
        </QueryState>
        <p className={classes["keys"]}>{messages.keys}</p>
      </div>
    </Dialog>
  );
}
