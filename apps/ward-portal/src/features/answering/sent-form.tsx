import type { Submission } from "@thuocdo/contract/submissions";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { CriteriaForm } from "@thuocdo/criteria-form/criteria-form";
import { useExplain } from "@thuocdo/criteria-form/use-explain";
import { Notice } from "@thuocdo/ui/notice";
import { useCallback, type ReactNode } from "react";
import { messages } from "#features/answering/messages.ts";
import { Reopened } from "#features/answering/returned-notice.tsx";
import { PaperLinks } from "#features/answering/paper-links.tsx";
import { Reopen } from "#features/answering/reopen.tsx";
import { Remark } from "#features/answering/remark.tsx";
import { EvidenceLinks } from "#lib/evidence/evidence-links.tsx";
import { withSupplement, type AskedVersion } from "#lib/submissions/asked-version.tsx";
import { SupplementMark } from "#lib/submissions/supplement-mark.tsx";
import { useCompleteness } from "#lib/submissions/use-completeness.ts";
import classes from "#features/answering/answering.module.css";

export interface SentFormProps {
  readonly submission: Submission;
  readonly asked: AskedVersion;
  /** What may be asked or answered of an approval. */
  readonly aside: ReactNode;
}

const nothingTyped = {};
const ignore = () => {};

/** A submission to be read: what was last sent, and what its appraisal found. */
export function SentForm({ submission, asked, aside }: SentFormProps) {
  const { revision, draft, context, appraisal, id } = submission;
  const version = asked.document;
  const answers = revision?.answers ?? draft.answers;
  const { completeness, settled } = useCompleteness(asked, answers, { context });
  const explain = useExplain(version, settled.byIndicator, context);
  const above = useCallback(
    (indicator: Indicator) => (
      <>
        <SupplementMark asked={asked} indicatorId={indicator.id} />
        {appraisal !== null && <Remark indicator={indicator} appraisal={appraisal} />}
      </>
    ),
    [asked, appraisal],
  );
  const below = useCallback(
    (indicator: Indicator) => (
      <EvidenceLinks
        submissionId={id}
        evidence={answers.byIndicator[indicator.id]?.evidence ?? []}
        label={messages.evidenceAttached}
      />
    ),
    [answers, id],
  );
  return (
    <>
      <div className={classes["notices"]}>
        {revision !== null && <PaperLinks submissionId={id} of="sent" />}
        <Notice
          tone={submission.state === "approved" ? "good" : "quiet"}
          title={whereItIs(submission)}
          action={submission.mayReopen ? <Reopen submission={submission} /> : undefined}
        >
          {submission.state === "reopened" && <Reopened submission={submission} />}
          {appraisal !== null && revision !== null && appraisal.revisionId === revision.id && (
            <>
              <p>
                {messages.appraisedTotal(
                  appraisal.appraisedScore.totalHundredths,
                  revision.selfScore.totalHundredths,
                )}
              </p>
              <p>{messages.appraisedBy(appraisal.appraisingUnitName, appraisal.appraisedAt)}</p>
              {(appraisal.decision === "amended" || appraisal.decision === "settled") && (
                <p>{messages.resultAnew[appraisal.decision]}</p>
              )}
            </>
          )}
        </Notice>
        {aside}
      </div>
      <CriteriaForm
        readOnly
        totalLabel={messages.selfTotal}
        version={version}
        answers={answers.byIndicator}
        typed={nothingTyped}
        score={
          revision === null
            ? completeness.shown
            : withSupplement(revision.selfScore, revision.supplementScore)
        }
        explain={explain}
        above={above}
        below={below}
        onChange={ignore}
        onNotApplicable={ignore}
        onNote={ignore}
      />
    </>
  );
}

function whereItIs({ state, revision }: Submission): string {
  if (revision === null) return messages.readOnly.other;
  switch (state) {
    case "submitted":
    case "under-appraisal":
    case "approved":
      return messages.readOnly[state](revision.number, revision.submittedAt);
    case "not-started":
    case "in-progress":
      return messages.readOnly.other;
    case "returned":
    case "reopened":
      return messages.readOnly[state];
  }
}
