import { useQuery } from "@tanstack/react-query";
import type { Submission } from "@thuocdo/contract/submissions";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { QueryState } from "@thuocdo/ui/query-state";
import { Pending } from "@thuocdo/ui/pending";
import type { ReactNode } from "react";
import { AnsweringForm } from "#features/answering/answering-form.tsx";
import { FormHeader } from "#features/answering/form-header.tsx";
import { SentForm } from "#features/answering/sent-form.tsx";
import { useDesk } from "#features/answering/use-desk.ts";
import { WithAskedVersion, type AskedVersion } from "#lib/submissions/asked-version.tsx";
import { submissionQuery } from "#lib/submissions/queries.ts";
import classes from "#features/answering/answering.module.css";

export interface FormPageProps {
  readonly submissionId: string;
  /** What the way back is called. */
  readonly back: string;
  readonly onBack: () => void;
  /** What may be asked or answered of an approval. */
  readonly appeals: (submission: Submission, version: CriteriaSetVersion) => ReactNode;
}

/** One submission: to be answered while it may be, to be read otherwise. */
export function FormPage({ submissionId, ...way }: FormPageProps) {
  const submission = useQuery(submissionQuery(submissionId));
  return (
    <div className={classes["page"]}>
      <QueryState query={submission} pendingLines={12}>
        {(loaded) => <WithVersion submission={loaded} {...way} />}
      </QueryState>
    </div>
  );
}

function WithVersion({
  submission,
  appeals,
  ...way
}: Omit<FormPageProps, "submissionId"> & { readonly submission: Submission }) {
  return (
    <>
      <FormHeader submission={submission} {...way} />
      <WithAskedVersion submission={submission}>
        {(asked) =>
          submission.mayAnswer ? (
            <AtDesk submission={submission} asked={asked} />
          ) : (
            <SentForm
              submission={submission}
              asked={asked}
              aside={appeals(submission, asked.document)}
            />
          )
        }
      </WithAskedVersion>
    </>
  );
}

function AtDesk({
  submission,
  asked,
}: {
  readonly submission: Submission;
  readonly asked: AskedVersion;
}) {
  const desk = useDesk(submission);
  if (desk === undefined) return <Pending lines={12} />;
  return <AnsweringForm submission={submission} asked={asked} desk={desk} />;
}
