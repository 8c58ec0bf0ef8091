import type { Issuance } from "#issuance.ts";
import {
  issueChecked,
  type IssuedVersion,
  type IssueRefusal,
  type VersionRecord,
} from "#issue-version.ts";
import { refuse, type Result } from "#result.ts";
import { checkSupplement } from "#supplement/check-supplement.ts";
import type { SupplementBreach } from "#supplement/supplement-breach.ts";
import { supplementBreaches } from "#supplement/supplement-breaches.ts";
import type { VersionState } from "#version-lifecycle.ts";

export type SupplementIssueRefusal =
  | IssueRefusal
  /** A supplement is issued to the version in force; on the next one it is begun anew. */
  | { readonly code: "core-not-in-force"; readonly state: VersionState }
  | { readonly code: "breaks-supplement-rule"; readonly breach: SupplementBreach };

/**
 * Issues a city's supplement, frozen as any version is. Nothing of the version it is laid over changes.
 * @param at instant of issue (ISO 8601, UTC)
 */
export function issueSupplement(
  core: VersionRecord,
  { state, document }: VersionRecord,
  { issuance, at }: { readonly issuance: Issuance; readonly at: string },
): Result<IssuedVersion, SupplementIssueRefusal> {
  if (core.state !== "issued") return refuse({ code: "core-not-in-force", state: core.state });
  const [breach] = supplementBreaches(core.document, document);
  if (breach !== undefined) return refuse({ code: "breaks-supplement-rule", breach });
  return issueChecked(
    { state, document },
    {
      issuance,
      at,
      unresolvedComments: 0,
      checks: checkSupplement(core.document, document),
    },
  );
}
