import { useQuery } from "@tanstack/react-query";
import type { AppraisalWork } from "@thuocdo/contract/appraisal";
import type { Submission } from "@thuocdo/contract/submissions";
import { Pending } from "@thuocdo/ui/pending";
import { Notice } from "@thuocdo/ui/notice";
import { QueryState } from "@thuocdo/ui/query-state";
import { AppraisalForm } from "#features/appraisal/appraisal-form.tsx";
import { AppraisalHeader } from "#features/appraisal/appraisal-header.tsx";
import { messages } from "#features/appraisal/messages.ts";
import { appraisalQuery } from "#features/appraisal/queries.ts";
import { useFindings } from "#features/appraisal/use-findings.ts";
import { WithAskedVersion, type AskedVersion } from "#lib/submissions/asked-version.tsx";
import classes from "#features/appraisal/appraisal.module.css";

export interface AppraisalPageProps {
  readonly submissionId: string;
  /** Decided, or given up. */
  readonly onDone: () => void;
}

/** One revision under appraisal: the unit's answers beside what the appraiser finds. */
export function AppraisalPage({ submissionId, onDone }: AppraisalPageProps) {
  const work = useQuery(appraisalQuery(submissionId));
  return (
    <div className={classes["page"]}>
      <QueryState query={work} pendingLines={12}>
        {(loaded) =>
          loaded.submission.revision !== null && (
            <WithVersion work={loaded} revision={loaded.submission.revision} onDone={onDone} />
          )
        }
      </QueryState>
    </div>
  );
}

interface WithRevision {
  readonly work: AppraisalWork;
  readonly revision: NonNullable<Submission["revision"]>;
  readonly onDone: () => void;
}

function WithVersion({ work, revision, onDone }: WithRevision) {
  return (
    <>
      <AppraisalHeader work={work} revision={revision} onBack={onDone} />
      {isOver(work) ? (
        <Notice tone="warning" title={overSentence(work.submission.state)}>
          {messages.overHint}
        </Notice>
      ) : (
        <WithAskedVersion submission={work.submission}>
          {(asked) => (
            <WithFindings work={work} revision={revision} asked={asked} onDone={onDone} />
          )}
        </WithAskedVersion>
      )}
    </>
  );
}

/** It was decided meanwhile, in another tab or by a colleague: nothing of it is appraised now. */
function isOver({ second, submission }: AppraisalWork): boolean {
  return !second && !submission.mayAppraise;
}

function overSentence(state: Submission["state"]): string {
  return state === "returned" || state === "approved" ? messages.over[state] : messages.over.other;
}

function WithFindings({ work, ...rest }: WithRevision & { readonly asked: AskedVersion }) {
  const keeper = useFindings(work, rest.revision.id);
  return keeper === undefined ? (
    <Pending lines={12} />
  ) : (
    <AppraisalForm work={work} keeper={keeper} {...rest} />
  );
}
