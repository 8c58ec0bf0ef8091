import { carryOverProblems, type CarryOverProblem } from "#carry-over/carry-over-problems.ts";
import { canonicalJson } from "#canonical.ts";
import { checkVersion, type Check } from "#check-version.ts";
import { findIssuanceProblem, type Issuance, type IssuanceRefusal } from "#issuance.ts";
import { accept, refuse, type Result } from "#result.ts";
import { nextVersionState, type VersionActRefusal, type VersionState } from "#version-lifecycle.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** A version with what is kept beside its document. */
export interface VersionRecord {
  readonly state: VersionState;
  readonly document: CriteriaSetVersion;
}

/** What is kept for ever of an issue. The hash is made of `canonical` in UTF-8. */
export interface IssuedVersion extends VersionRecord {
  readonly issuance: Issuance;
  readonly issuedAt: string;
  readonly canonical: string;
}

export type IssueRefusal =
  | VersionActRefusal
  | IssuanceRefusal
  /** Only errors stand in the way; warnings do not. */
  | { readonly code: "checks-failed"; readonly checks: readonly Check[] }
  | { readonly code: "comments-unresolved"; readonly unresolvedComments: number }
  /** Indicators of the version before of which nobody has said, or not soundly, what becomes of them. */
  | { readonly code: "carry-over-unsettled"; readonly problems: readonly CarryOverProblem[] };

/**
 * Issues a draft. From then on it never changes: a correction is a new version.
 * @param at instant of issue (ISO 8601, UTC); core never reads a clock
 * @param previous the issued version that this one follows; null where it is the first
 */
export function issueVersion(
  { state, document }: VersionRecord,
  {
    issuance,
    at,
    unresolvedComments,
    previous,
  }: {
    readonly issuance: Issuance;
    readonly at: string;
    readonly unresolvedComments: number;
    readonly previous: CriteriaSetVersion | null;
  },
): Result<IssuedVersion, IssueRefusal> {
  const checks = checkVersion(document);
  const sound = issueChecked({ state, document }, { issuance, at, unresolvedComments, checks });
  if (!sound.ok) return sound;
  const problems = previous === null ? [] : carryOverProblems(previous, document);
  return problems.length > 0 ? refuse({ code: "carry-over-unsettled", problems }) : sound;
}

/** As `issueVersion`, of a draft that was checked already and follows no other. */
export function issueChecked(
  { state, document }: VersionRecord,
  {
    issuance,
    at,
    unresolvedComments,
    checks,
  }: {
    readonly issuance: Issuance;
    readonly at: string;
    readonly unresolvedComments: number;
    readonly checks: readonly Check[];
  },
): Result<IssuedVersion, IssueRefusal> {
  const next = nextVersionState(state, "issue");
  if (!next.ok) return next;
  const problem = findIssuanceProblem(issuance, at);
  if (problem !== undefined) return refuse(problem);
  if (unresolvedComments > 0) return refuse({ code: "comments-unresolved", unresolvedComments });
  const errors = checks.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return refuse({ code: "checks-failed", checks: errors });
  const canonical = canonicalJson(document);
  return accept({ state: next.value, document, issuance, issuedAt: at, canonical });
}
