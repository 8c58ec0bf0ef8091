import { Text } from "@mantine/core";
import { returnForCorrection } from "@thuocdo/submissions/decide-appraisal";
import { Dialog } from "@thuocdo/ui/dialog";
import { ReasonForm } from "@thuocdo/ui/reason-form";
import { useSession } from "@thuocdo/ui/session";
import { useKept } from "@thuocdo/ui/use-kept";
import type { AppraisalFormProps } from "#features/appraisal/appraisal-form-props.ts";
import { decisionProblems } from "#features/appraisal/decision-problems.ts";
import { messages } from "#features/appraisal/messages.ts";
import { useDecision } from "#features/appraisal/use-decision.ts";
import { useFindingsView } from "#features/appraisal/use-findings.ts";

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
  const { person } = useSession();
  const kept = useKept({ personId: person.id, name: `return.${revision.id}` }, { reason: "" });
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
    <ReasonForm
      confirmLabel={messages.return}
      label={messages.returnReason}
      kept={{ value: kept.value.reason, change: (reason) => kept.change({ reason }) }}
      barred={problems.length > 0}
      doing={decide}
      onConfirm={(reason) => decide.mutate({ kind: "return", reason }, { onSuccess: kept.forget })}
      onCancel={onClose}
    >
      {problems.length > 0 ? (
        problems.map((problem) => (
          <Text key={problem} c="var(--td-warn)">
            {problem}
          </Text>
        ))
      ) : (
        <Text>{messages.returnHint(work.submission.unit.name, sentBack)}</Text>
      )}
    </ReasonForm>
  );
}
