import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Submission } from "@thuocdo/contract/submissions";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { CriteriaForm } from "@thuocdo/criteria-form/criteria-form";
import { useExplain } from "@thuocdo/criteria-form/use-explain";
import { useCallback, useMemo, useState } from "react";
import { ConflictNotices } from "#features/answering/conflict-notices.tsx";
import type { Desk } from "#features/answering/desk.ts";
import { editsOf } from "#features/answering/edits-of.ts";
import { EvidenceBox } from "#features/answering/evidence-box.tsx";
import { messages } from "#features/answering/messages.ts";
import { TakePrevious } from "#features/answering/take-previous.tsx";
import { Remark } from "#features/answering/remark.tsx";
import { ReturnedNotice } from "#features/answering/returned-notice.tsx";
import { returnedIndicators } from "#features/answering/returned-indicators.ts";
import { SaveState } from "#features/answering/save-state.tsx";
import { SendDialog } from "#features/answering/send-dialog.tsx";
import { SheetButton } from "#features/answering/sheet/sheet-button.tsx";
import { useDraftView } from "#features/answering/use-desk.ts";
import type { AskedVersion } from "#lib/submissions/asked-version.tsx";
import { previousAnswersQuery } from "#lib/submissions/queries.ts";
import { SupplementMark } from "#lib/submissions/supplement-mark.tsx";
import { useCompleteness } from "#lib/submissions/use-completeness.ts";

export interface AnsweringFormProps {
  readonly submission: Submission;
  readonly asked: AskedVersion;
  readonly desk: Desk;
}

/** The form at work: every change goes to the desk, which keeps and sends it. */
export function AnsweringForm({ submission, asked, desk }: AnsweringFormProps) {
  const { context, appraisal, state } = submission;
  const version = asked.document;
  const { answers, typed } = useDraftView(desk);
  const { completeness, gaps, settled } = useCompleteness(asked, answers, context);
  const explain = useExplain(version, settled.byIndicator, context);
  const returned = useMemo(() => returnedIndicators(submission), [submission]);
  const [onlyReturned, setOnlyReturned] = useState(returned.size > 0);
  // Something lacking elsewhere must be within reach.
  const narrowed =
    onlyReturned && returned.size > 0 && gaps.every(({ indicatorId }) => returned.has(indicatorId));
  const [sending, setSending] = useState(false);
  const remarks = state === "returned" || state === "reopened" ? appraisal : null;

  // It stands beside; the form does without it where it does not come.
  const previous = useQuery(previousAnswersQuery(submission.id)).data ?? null;

  const above = useCallback(
    (indicator: Indicator) => (
      <>
        <SupplementMark asked={asked} indicatorId={indicator.id} />
        {remarks !== null && <Remark indicator={indicator} appraisal={remarks} />}
        <ConflictNotices desk={desk} indicator={indicator} />
        {previous !== null && (
          <TakePrevious indicator={indicator} previous={previous} desk={desk} />
        )}
      </>
    ),
    [asked, remarks, desk, previous],
  );
  const below = useCallback(
    (indicator: Indicator) => (
      <EvidenceBox desk={desk} submissionId={submission.id} indicator={indicator} />
    ),
    [desk, submission.id],
  );
  const actions = useMemo(() => editsOf(desk.draft), [desk]);

  return (
    <>
      {remarks !== null && (
        <ReturnedNotice
          submission={submission}
          appraisal={remarks}
          returned={returned}
          only={onlyReturned}
          onOnly={setOnlyReturned}
        />
      )}
      <CriteriaForm
        version={version}
        answers={answers.byIndicator}
        typed={typed}
        score={completeness.shown}
        gaps={gaps}
        only={narrowed ? returned : undefined}
        explain={explain}
        above={above}
        below={below}
        aside={
          <>
            <SaveState desk={desk} />
            <Button data-screen-only onClick={() => setSending(true)}>
              {messages.send}
            </Button>
            <SheetButton submissionId={submission.id} version={version} desk={desk} />
          </>
        }
        {...actions}
      />
      <SendDialog
        opened={sending}
        submission={submission}
        asked={asked}
        desk={desk}
        onClose={() => setSending(false)}
      />
    </>
  );
}
