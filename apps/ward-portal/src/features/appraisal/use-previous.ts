import { useQuery } from "@tanstack/react-query";
import type { Appraisal, Revision, Submission } from "@thuocdo/contract/submissions";
import type { Findings } from "@thuocdo/submissions/finding";
import { changedIndicators } from "@thuocdo/submissions/returned-answers";
import { useMemo } from "react";
import { historyQuery } from "#lib/submissions/queries.ts";

/** What went before the revision under appraisal: its findings, and what the unit changed since. */
export interface Previous {
  readonly appraisal: Appraisal | undefined;
  /** What the levels below found of this very revision before they passed it on. */
  readonly below: readonly Appraisal[];
  /** Ids of the indicators answered differently. */
  readonly changed: ReadonlySet<string>;
  /** The number of the revision before; 0 before the first. */
  readonly revisionNumber: number;
}

export function usePrevious(submission: Submission, revision: Revision): Previous {
  const history = useQuery(historyQuery(submission.id)).data;
  return useMemo(() => {
    const before = history?.revisions.find(({ number }) => number === revision.number - 1);
    const appraisal = history?.appraisals.findLast(({ revisionId }) => revisionId === before?.id);
    return {
      appraisal,
      below: (history?.appraisals ?? []).filter(
        ({ revisionId, decision }) => revisionId === revision.id && decision === "forwarded",
      ),
      changed:
        before === undefined
          ? new Set<string>()
          : changedIndicators(before.answers, revision.answers),
      revisionNumber: revision.number - 1,
    };
  }, [history, revision]);
}

/** How many points or figures that an appraisal found stand in no finding of this one. */
export function countLeftBehind(
  appraisal: Pick<Appraisal, "findings"> | undefined,
  findings: Findings,
): number {
  return Object.entries(appraisal?.findings ?? {}).filter(
    ([id, { awardedHundredths, values }]) =>
      (awardedHundredths !== undefined || values !== undefined) && findings[id] === undefined,
  ).length;
}
