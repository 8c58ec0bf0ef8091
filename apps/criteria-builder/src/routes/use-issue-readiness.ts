import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { carryOverProblems } from "@thuocdo/criteria/carry-over-problems";
import type { Check } from "@thuocdo/criteria/check-version";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { indicatorNames, nameIn } from "#features/carry-over/indicator-names.ts";
import { impactSentence } from "#features/carry-over/messages.ts";
import { carryOverImpactQuery } from "#features/carry-over/queries.ts";
import { consultationsQuery, versionCommentsQuery } from "#features/consultation/queries.ts";
import { versionQuery } from "#features/criteria-sets/queries.ts";
import type { IssuableVersion } from "#features/issuing/issuable-version.ts";
import type { IssueReadiness } from "#features/issuing/issue-dialog.tsx";
import { issueBlocks } from "#routes/issue-blocks.ts";

/** A draft as it stands on the screen of the signer. */
export interface ToBeIssued {
  readonly loaded: VersionWithDocument;
  readonly document: CriteriaSetVersion;
  readonly isUnsaved: boolean;
  readonly checks: readonly Check[];
  readonly onJump: (check: Check) => void;
  readonly onShowChecks: () => void;
}

/** What stands in the way of issuing a draft: asked anew, since agencies and colleagues go on meanwhile. */
export function useIssueReadiness(of: ToBeIssued): {
  readonly readiness: IssueReadiness;
  /** What it will do besides. */
  readonly effects: Pick<IssuableVersion, "openConsultation" | "impact">;
} {
  const { version, followsVersionId, core } = of.loaded;
  const navigate = useNavigate();
  // A city's supplement is laid before nobody.
  const isAsked = core === undefined;
  const comments = useQuery({
    ...versionCommentsQuery(version.id),
    staleTime: 0,
    enabled: isAsked,
  });
  const consultations = useQuery({
    ...consultationsQuery(version.id),
    staleTime: 0,
    enabled: isAsked,
  });
  const previous = useQuery({
    ...versionQuery(followsVersionId ?? ""),
    enabled: followsVersionId !== null,
  });
  const open = consultations.data?.items.find(({ consultation }) => consultation.state === "open");
  const counted = useQuery({
    ...carryOverImpactQuery(version.id),
    enabled: followsVersionId !== null,
  });
  const effects = {
    openConsultation: open && { silent: open.figures.silent },
    impact: counted.data && impactSentence(counted.data.total),
  };

  const needed = [
    ...(isAsked ? [comments, consultations] : []),
    ...(followsVersionId === null ? [] : [previous]),
  ];
  const failed = needed.find(({ data, error }) => data === undefined && error !== null);
  if (failed !== undefined) {
    const onRetry = () => void failed.refetch();
    return { readiness: { kind: "failed", error: failed.error, onRetry }, effects };
  }
  if (needed.some(({ data }) => data === undefined))
    return { readiness: { kind: "asking" }, effects };

  const earlier = previous.data?.document;
  const params = { versionId: version.id };
  const toComments = (search: { consultation?: string; node?: string; field?: string }) =>
    void navigate({
      to: "/versions/$versionId/consultation",
      params,
      search: { ...search, state: "unanswered" },
    });
  const toCarryOver = (indicatorId?: string) =>
    void navigate({
      to: "/versions/$versionId/carry-over",
      params,
      ...(indicatorId !== undefined && { hash: indicatorId }),
    });
  const blocks = issueBlocks(
    {
      version: of.document,
      checks: of.checks,
      comments: comments.data?.items ?? [],
      carryOver: earlier === undefined ? [] : carryOverProblems(earlier, of.document),
      nameOf: nameIn(indicatorNames(earlier ?? of.document, of.document)),
      isUnsaved: of.isUnsaved,
    },
    {
      toCheck: of.onJump,
      toChecks: of.onShowChecks,
      toComment: ({ consultationId, nodeId, field }) =>
        toComments({ consultation: consultationId, node: nodeId, field }),
      toComments: () => toComments({}),
      toIndicator: toCarryOver,
      toCarryOver: () => toCarryOver(),
    },
  );
  return { readiness: { kind: "known", blocks }, effects };
}
