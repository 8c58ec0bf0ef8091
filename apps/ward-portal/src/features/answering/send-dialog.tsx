import { Button, Text } from "@mantine/core";
import type { Submission } from "@thuocdo/contract/submissions";
import { WordsField } from "@thuocdo/criteria-form/words-field";
import type { ValuesByIndicator } from "@thuocdo/submissions/comparable-values";
import { completenessOf } from "@thuocdo/submissions/completeness";
import { Dialog } from "@thuocdo/ui/dialog";
import { DialogActions } from "@thuocdo/ui/dialog-actions";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import { useState, useSyncExternalStore } from "react";
import { ExplainedChecks } from "#features/answering/cross-checks/explained-checks.tsx";
import type { Desk } from "#features/answering/desk.ts";
import { messages } from "#features/answering/messages.ts";
import { PaperLinks } from "#features/answering/paper-links.tsx";
import { ProblemList } from "#features/answering/problem-list.tsx";
import { ScoreSummary } from "#features/answering/score-summary.tsx";
import { useSendRevision } from "#features/answering/send-revision.ts";
import { UnfinishedGroups } from "#features/answering/shares/unfinished-groups.tsx";
import { useDraftView } from "#features/answering/use-desk.ts";
import { WarningList } from "#features/answering/warning-list.tsx";
import { messages as savingMessages } from "#lib/saving/messages.ts";
import classes from "#features/answering/answering.module.css";
import type { AskedVersion } from "#lib/submissions/asked-version.tsx";

export interface SendDialogProps {
  readonly opened: boolean;
  readonly submission: Submission;
  readonly asked: AskedVersion;
  readonly desk: Desk;
  readonly previous: ValuesByIndicator | undefined;
  readonly open: ReadonlySet<string> | undefined;
  readonly onGo: (indicatorId: string) => void;
  readonly onClose: () => void;
}

export function SendDialog(props: SendDialogProps) {
  return (
    <Dialog wide opened={props.opened} title={messages.sendTitle} onClose={props.onClose}>
      {props.opened && <Summary {...props} />}
    </Dialog>
  );
}

/** What would be sent, what stands in the way, and the confirmation. */
function Summary({ submission, asked, desk, previous, open, onGo, onClose }: SendDialogProps) {
  const { answers, saving, conflicts } = useDraftView(desk);
  const files = useSyncExternalStore(desk.files.subscribe, desk.files.getFiles);
  const { core, supplement: laidOver, document: version } = asked;
  const { missing, invalid, warnings, broken, score, supplement } = completenessOf(
    core,
    answers,
    submission.context,
    { previous, open, supplement: laidOver },
  );
  const problems = [...missing, ...invalid];
  const { unreadable } = saving;
  const send = useSendRevision({ submission, desk });
  const [note, setNote] = useState<string>();
  const [notArrived, setNotArrived] = useState(false);
  const ready = problems.length + unreadable + conflicts.length + files.length === 0;

  async function confirm() {
    const arrived = await desk.draft.send();
    setNotArrived(!arrived);
    if (arrived)
      send.mutate(
        { answers: desk.draft.getView().answers, note: note?.trim() || null },
        { onSuccess: onClose },
      );
  }

  return (
    <>
      <ScoreSummary version={core} score={score} beside={supplement} />
      <WarningList version={version} warnings={warnings} />
      <ExplainedChecks version={version} broken={broken} />
      <UnfinishedGroups submissionId={submission.id} version={version} />
      {saving.due === 0 && <PaperLinks submissionId={submission.id} of="draft" />}
      {problems.length > 0 && (
        <ProblemList
          version={version}
          problems={problems}
          onGo={(indicatorId) => {
            onClose();
            // The dialog gives the focus back first.
            setTimeout(() => onGo(indicatorId));
          }}
        />
      )}
      {unreadable > 0 && <Text c="var(--td-warn)">{messages.unreadable(unreadable)}</Text>}
      {conflicts.length > 0 && (
        <Text c="var(--td-warn)">{savingMessages.conflictsLeft(conflicts.length)}</Text>
      )}
      {(files.length > 0 || notArrived) && <Text c="var(--td-warn)">{messages.notAllSent}</Text>}
      {ready && (
        <>
          <WordsField
            label={messages.sendNote}
            value={note ?? ""}
            readOnly={false}
            maxLength={4000}
            onWords={setNote}
          />
          <Text size="sm">{messages.sendWarning}</Text>
        </>
      )}
      <div role="alert" className={classes["refusal"]}>
        {send.error !== null && explainFailure(send.error)}
      </div>
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {messages.goBack}
        </Button>
        <Button
          disabled={!ready}
          loading={send.isPending || (saving.sending && ready)}
          onClick={() => void confirm()}
        >
          {messages.sendNow}
        </Button>
      </DialogActions>
    </>
  );
}
