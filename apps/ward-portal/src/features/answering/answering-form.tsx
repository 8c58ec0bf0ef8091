import { useQuery } from "@tanstack/react-query";
import type { Submission } from "@thuocdo/contract/submissions";
import { CriteriaForm } from "@thuocdo/criteria-form/criteria-form";
import { useFormView } from "@thuocdo/criteria-form/form-view";
import { inBoth } from "@thuocdo/criteria-form/in-both";
import { useExplain } from "@thuocdo/criteria-form/use-explain";
import { openIndicators } from "@thuocdo/submissions/returned-answers";
import { useCallback, useMemo, useState } from "react";
import { AnsweringAside } from "#features/answering/answering-aside.tsx";
import { ClosedChanges } from "#features/answering/closed-changes.tsx";
import type { Desk } from "#features/answering/desk.ts";
import { editsOf } from "#features/answering/edits-of.ts";
import { PasteColumn } from "#features/answering/paste/paste-column.tsx";
import { keptViewKind, keepViewKind } from "#features/answering/kept-view-kind.ts";
import { ReturnedNotice } from "#features/answering/returned-notice.tsx";
import { SendDialog } from "#features/answering/send-dialog.tsx";
import { GroupOfficer } from "#features/answering/shares/group-officer.tsx";
import { SharesBar } from "#features/answering/shares/shares-bar.tsx";
import { useOwnPart } from "#features/answering/shares/use-own-part.ts";
import { useBesideIndicators } from "#features/answering/use-beside-indicators.tsx";
import { useDraftPart } from "#features/answering/use-draft-part.ts";
import type { AskedVersion } from "#lib/submissions/asked-version.tsx";
import { previousAnswersQuery } from "#lib/submissions/queries.ts";
import { useCompleteness } from "#lib/submissions/use-completeness.ts";

export interface AnsweringFormProps {
  readonly submission: Submission;
  readonly asked: AskedVersion;
  readonly desk: Desk;
}

const nothing = new Set<string>();

/** The form at work: every change goes to the desk, which keeps and sends it. */
export function AnsweringForm({ submission, asked, desk }: AnsweringFormProps) {
  const { context, appraisal, state } = submission;
  const version = asked.document;
  const answers = useDraftPart(desk, (view) => view.answers);
  const typed = useDraftPart(desk, (view) => view.typed);
  // It stands beside; the form does without it where it does not come.
  const previous = useQuery(previousAnswersQuery(submission.id)).data ?? null;
  const remarks = state === "returned" || state === "reopened" ? appraisal : null;
  const open = useMemo(
    () => (state === "returned" && appraisal !== null ? openIndicators(appraisal) : undefined),
    [state, appraisal],
  );
  const { completeness, gaps, settled } = useCompleteness(asked, answers, {
    context,
    previous: previous?.values,
    open,
  });
  const explain = useExplain(version, settled.byIndicator, context);
  const [onlyReturned, setOnlyReturned] = useState(open !== undefined);
  const ownPart = useOwnPart(submission.id, version);
  const only = useMemo(
    () => inBoth(onlyReturned ? open : undefined, ownPart.shown),
    [onlyReturned, open, ownPart.shown],
  );
  const besideGroup = useCallback(
    (groupId: string) => (
      <GroupOfficer
        submissionId={submission.id}
        groupId={groupId}
        share={ownPart.shares.find((share) => share.groupId === groupId)}
      />
    ),
    [submission.id, ownPart.shares],
  );
  const view = useFormView(version, only, { kind: keptViewKind(), onChoose: keepViewKind });
  const [sending, setSending] = useState(false);
  const beside = useBesideIndicators({
    submission,
    asked,
    desk,
    previous,
    open,
    onGo: view.goToIndicator,
  });
  const actions = useMemo(() => editsOf(desk.draft), [desk]);
  const aside = useMemo(
    () => (
      <AnsweringAside
        submissionId={submission.id}
        version={version}
        desk={desk}
        open={open}
        onSend={() => setSending(true)}
      />
    ),
    [submission.id, version, desk, open],
  );

  return (
    <>
      {remarks !== null && (
        <ReturnedNotice
          submission={submission}
          appraisal={remarks}
          returned={open ?? nothing}
          only={onlyReturned}
          onOnly={setOnlyReturned}
        />
      )}
      <ClosedChanges version={version} open={open} desk={desk} />
      <SharesBar submissionId={submission.id} version={version} gaps={gaps} ownPart={ownPart} />
      <CriteriaForm
        version={version}
        answers={answers.byIndicator}
        typed={typed}
        score={completeness.shown}
        gaps={gaps}
        only={only}
        open={open}
        view={view}
        besideGroup={besideGroup}
        explain={explain}
        aside={aside}
        {...beside}
        {...actions}
      />
      <PasteColumn version={version} context={context} open={open} desk={desk} />
      <SendDialog
        opened={sending}
        submission={submission}
        asked={asked}
        desk={desk}
        previous={previous?.values}
        open={open}
        onGo={view.goToIndicator}
        onClose={() => setSending(false)}
      />
    </>
  );
}
