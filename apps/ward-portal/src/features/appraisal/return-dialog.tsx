import { Button, Group, Text } from "@mantine/core";
import { WordsField } from "@thuocdo/criteria-form/words-field";
import { returnForCorrection } from "@thuocdo/submissions/decide-appraisal";
import { Dialog } from "@thuocdo/ui/dialog";
import { explainFailure } from "@thuocdo/ui/explain-failure";
import { useState } from "react";
import type { AppraisalFormProps } from "#features/appraisal/appraisal-form-props.ts";
import { decisionProblems } from "#features/appraisal/decision-problems.ts";
import { messages } from "#features/appraisal/messages.ts";
import { useDecision } from "#features/appraisal/use-decision.ts";
import { useFindingsView } from "#features/appraisal/use-findings.ts";
import classes from "#features/appraisal/appraisal.module.css";

export interface ReturnDialogProps extends AppraisalFormProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ReturnDialog(props: ReturnDialogProps) {
  return (
    <Dialog opened={props.opened} title={messages.returnTitle} onClose={props.onClose}>
      {props.opened && <ReturnContent {...props} />}
    </Dialog>
  );
}

function ReturnContent(props: ReturnDialogProps) {
  const { work, revision, asked, keeper, onClose } = props;
  const { findings } = useFindingsView(keeper);
  const [reason, setReason] = useState("");
  const decide = useDecision(props);
  const foreseen = returnForCorrection({
    version: asked.core,
    supplement: asked.supplement,
    answers: revision.answers,
    findings,
    context: work.submission.context,
    state: "under-appraisal",
    unitId: work.submission.unit.id,
    appraiserUnitIds: [work.appraisingUnitId],
  });
  const problems = foreseen.ok ? [] : decisionProblems(asked.document, foreseen.refusal);
  const sentBack = Object.values(findings).filter((finding) => finding.sentBack === true).length;

  return (
    <>
      {problems.length > 0 ? (
        problems.map((problem) => (
          <Text key={problem} c="var(--td-warn)">
            {problem}
          </Text>
        ))
      ) : (
        <>
          <Text>{messages.returnHint(work.submission.unit.name, sentBack)}</Text>
          <WordsField
            label={messages.returnReason}
            value={reason}
            readOnly={false}
            maxLength={4000}
            onWords={(words) => setReason(words ?? "")}
          />
        </>
      )}
      <div role="alert" className={classes["refusal"]}>
        {decide.error !== null && explainFailure(decide.error)}
      </div>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {messages.cancel}
        </Button>
        <Button
          disabled={problems.length > 0 || reason.trim() === ""}
          loading={decide.isPending}
          onClick={() => decide.mutate({ kind: "return", reason: reason.trim() })}
        >
          {messages.return}
        </Button>
      </Group>
    </>
  );
}
