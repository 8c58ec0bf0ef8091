import { useQuery } from "@tanstack/react-query";
import type { Submission } from "@thuocdo/contract/submissions";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { completenessOf } from "@thuocdo/submissions/completeness";
import { useMemo } from "react";
import { messages } from "#features/my-submissions/messages.ts";
import { submissionQuery, versionQuery } from "#lib/submissions/queries.ts";
import classes from "#features/my-submissions/my-submissions.module.css";

export interface MissingCountProps {
  readonly submissionId: string;
  readonly versionId: string;
}

/** How far an unfinished submission is; loading it here also means that the form opens at once. */
export function MissingCount({ submissionId, versionId }: MissingCountProps) {
  const submission = useQuery(submissionQuery(submissionId)).data;
  const version = useQuery(versionQuery(versionId)).data;
  if (submission === undefined || version === undefined) return null;
  return <Count submission={submission} version={version} />;
}

function Count({
  submission,
  version,
}: {
  readonly submission: Submission;
  readonly version: CriteriaSetVersion;
}) {
  const { draft, context } = submission;
  const { missing, invalid, score } = useMemo(
    () => completenessOf(version, draft.answers, context),
    [version, draft.answers, context],
  );
  const lacking = new Set([...missing, ...invalid].map(({ indicatorId }) => indicatorId)).size;
  return (
    <span className={classes["missing"]} data-ready={lacking === 0}>
      {messages.missing(lacking, score.totalHundredths)}
    </span>
  );
}
