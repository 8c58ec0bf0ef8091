import { useQuery } from "@tanstack/react-query";
import type { Submission } from "@thuocdo/contract/submissions";
import { QueryState } from "@thuocdo/ui/query-state";
import { Pending } from "@thuocdo/ui/pending";
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
            <SentForm submission={submission} asked={asked} />
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
