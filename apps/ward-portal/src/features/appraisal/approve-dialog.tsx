import { Button, Text } from "@mantine/core";
import type { Score } from "@thuocdo/criteria/score";
import { WordsField } from "@thuocdo/criteria-form/words-field";
import { approveSubmission, forwardRevision } from "@thuocdo/submissions/decide-appraisal";
import { Dialog } from "@thuocdo/ui/dialog";
import { DialogActions } from "@thuocdo/ui/dialog-actions";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import { useState } from "react";
import type { AppraisalFormProps } from "#features/appraisal/appraisal-form-props.ts";
import { decisionProblems } from "#features/appraisal/decision-problems.ts";
import { messages } from "#features/appraisal/messages.ts";
import { approveHint, approveLabel, approveTitle } from "#features/appraisal/approve-words.ts";
import { useDecision } from "#features/appraisal/use-decision.ts";
import { countLeftBehind, usePrevious } from "#features/appraisal/use-previous.ts";
import { useFindingsView } from "#features/appraisal/use-findings.ts";
import classes from "#features/appraisal/appraisal.module.css";

export interface ApproveDialogProps extends AppraisalFormProps {
  readonly opened: boolean;
  readonly appraised: Score;
  readonly onClose: () => void;
}

export function ApproveDialog(props: ApproveDialogProps) {
  return (
    <Dialog opened={props.opened} title={approveTitle(props.work)} onClose={props.onClose}>
      {props.opened && <ApproveContent {...props} />}
    </Dialog>
  );
}

function ApproveContent(props: ApproveDialogProps) {
  const { work, revision, asked, keeper, appraised, onClose } = props;
  const { findings } = useFindingsView(keeper);
  const [note, setNote] = useState("");
  const decide = useDecision(props);
  const { nextUnitName } = work;
  const foreseen = (nextUnitName === null ? approveSubmission : forwardRevision)({
    version: asked.core,
    supplement: asked.supplement,
    answers: revision.answers,
    findings,
    context: work.submission.context,
    state: "under-appraisal",
    unitId: work.submission.unit.id,
    appraiserUnitIds: [work.appraisingUnitId],
  });
  const previous = usePrevious(work.submission, revision);
  const leftBehind = countLeftBehind(previous.appraisal, findings);
  const self = revision.selfScore.totalHundredths;
  const problems = foreseen.ok ? [] : decisionProblems(asked.document, foreseen.refusal);

  return (
    <>
      {problems.length > 0 ? (
        <div className={classes["blocked"]}>
          <strong>{messages.approveBlocked}</strong>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      ) : (
        <>
          <Text>{approveHint(work, appraised.totalHundredths, self)}</Text>
          {leftBehind > 0 && <Text c="var(--td-warn)">{messages.leftBehind(leftBehind)}</Text>}
          {previous.below
            .map((below) => ({ below, count: countLeftBehind(below, findings) }))
            .filter(({ count }) => count > 0)
            .map(({ below, count }) => (
              <Text key={below.id} c="var(--td-warn)">
                {messages.leftBehindBelow(count, below.appraisingUnitName)}
              </Text>
            ))}
          <WordsField
            label={messages.approveNote}
            value={note}
            readOnly={false}
            maxLength={4000}
            onWords={(words) => setNote(words ?? "")}
          />
        </>
      )}
      <div role="alert" className={classes["refusal"]}>
        {decide.error !== null && explainFailure(decide.error)}
      </div>
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {messages.cancel}
        </Button>
        <Button
          disabled={problems.length > 0}
          loading={decide.isPending}
          onClick={() =>
            decide.mutate({ kind: "approve", reason: note.trim() === "" ? null : note.trim() })
          }
        >
          {approveLabel(work)}
        </Button>
      </DialogActions>
    </>
  );
}
