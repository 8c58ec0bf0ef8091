import type { Peers } from "@thuocdo/contract/peers";
import type { PreviousAnswers } from "@thuocdo/contract/previous-answers";
import type { Revision, Submission } from "@thuocdo/contract/submissions";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useQuery } from "@tanstack/react-query";
import { appraisalRisk, type RiskReason } from "@thuocdo/submissions/appraisal-risk";
import { peerKey } from "@thuocdo/submissions/peer-range";
import { useMemo } from "react";
import { historyQuery } from "#lib/submissions/queries.ts";

export interface RiskFactsShown {
  readonly submission: Submission;
  readonly revision: Revision;
  readonly version: CriteriaSetVersion;
  readonly before: PreviousAnswers | null;
  readonly peers: Peers | undefined;
}

/** Why this revision deserves a closer look, by the rule that the queue stands by. */
export function useRisk(facts: RiskFactsShown): readonly RiskReason[] {
  const { submission, revision, version, before, peers } = facts;
  const history = useQuery(historyQuery(submission.id)).data;
  return useMemo(
    () =>
      appraisalRisk({
        version,
        answers: revision.answers,
        selfScore: revision.selfScore,
        previous: before?.values,
        peers: new Map(
          (peers?.ranges ?? []).map(({ indicatorId, fieldKey, units, quartiles }) => [
            peerKey(indicatorId, fieldKey),
            {
              units,
              quartiles: quartiles && {
                lower: Number(quartiles.lower),
                median: Number(quartiles.median),
                upper: Number(quartiles.upper),
              },
            },
          ]),
        ),
        returns: (history?.appraisals ?? []).filter(({ decision }) => decision === "returned")
          .length,
        firstSentAt: history?.revisions[0]?.submittedAt ?? revision.submittedAt,
        closesAt: submission.round.closesAt,
      }).reasons,
    [version, revision, before, peers, history, submission],
  );
}

/** The codes of the reasons that are about one indicator. */
export function reasonsOf(reasons: readonly RiskReason[], indicatorId: string) {
  return reasons.flatMap((reason) =>
    "indicatorIds" in reason && reason.indicatorIds.includes(indicatorId) ? [reason.code] : [],
  );
}
