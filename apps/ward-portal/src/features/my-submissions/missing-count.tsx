import { useQuery } from "@tanstack/react-query";
import type { Submission } from "@thuocdo/contract/submissions";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { ValuesByIndicator } from "@thuocdo/submissions/comparable-values";
import { completenessOf } from "@thuocdo/submissions/completeness";
import { useMemo } from "react";
import { messages } from "#features/my-submissions/messages.ts";
import { previousAnswersQuery, submissionQuery, versionQuery } from "#lib/submissions/queries.ts";
import classes from "#features/my-submissions/my-submissions.module.css";

export interface MissingCountProps {
  readonly submissionId: string;
  readonly versionId: string;
  readonly supplementVersionId: string | null;
}

/** How far an unfinished submission is; loading it here also means that the form opens at once. */
export function MissingCount({ submissionId, versionId, supplementVersionId }: MissingCountProps) {
  const submission = useQuery(submissionQuery(submissionId)).data;
  const version = useQuery(versionQuery(versionId)).data;
  const supplement = useQuery({
    ...versionQuery(supplementVersionId ?? versionId),
    enabled: supplementVersionId !== null,
  }).data;
  const previous = useQuery(previousAnswersQuery(submissionId)).data;
  const laidOver = supplementVersionId === null ? null : supplement;
  if (submission === undefined || version === undefined) return null;
  if (previous === undefined || laidOver === undefined) return null;
  return (
    <Count
      submission={submission}
      version={version}
      supplement={laidOver}
      previous={previous?.values ?? nothingBefore}
    />
  );
}

const nothingBefore = {};

function Count({
  submission,
  version,
  supplement,
  previous,
}: {
  readonly submission: Submission;
  readonly version: CriteriaSetVersion;
  readonly supplement: CriteriaSetVersion | null;
  readonly previous: ValuesByIndicator;
}) {
  const { draft, context } = submission;
  const { missing, invalid, score } = useMemo(
    () =>
      completenessOf(version, draft.answers, context, { previous, open: undefined, supplement }),
    [version, draft.answers, context, supplement, previous],
  );
  const lacking = new Set([...missing, ...invalid].map(({ indicatorId }) => indicatorId)).size;
  return (
    <span className={classes["missing"]} data-ready={lacking === 0}>
      {messages.missing(lacking, score.totalHundredths)}
    </span>
  );
}
