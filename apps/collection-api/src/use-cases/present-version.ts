import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import type { listVersions } from "@thuocdo/database/queries/versions";

type VersionRow = Awaited<ReturnType<typeof listVersions>>[number];

/** A version as it is told outside, its document apart. */
export function presentVersion(row: VersionRow): VersionSummary {
  const { decisionNumber, decidedOn, signerTitle, effectiveOn, issuedAt, sha256 } = row;
  // The database has all of them or none: criteria_set_version_issuance_check.
  const isIssued =
    decisionNumber !== null &&
    decidedOn !== null &&
    signerTitle !== null &&
    effectiveOn !== null &&
    issuedAt !== null &&
    sha256 !== null;
  return {
    id: row.id,
    criteriaSetId: row.criteriaSetId,
    label: row.label,
    title: row.title,
    state: row.state,
    stateReason: row.stateReason,
    illustrative: row.illustrative,
    simulated: row.simulated,
    previousVersionId: row.previousVersionId,
    groups: row.groups,
    criteria: row.criteria,
    indicators: row.indicators,
    sequence: row.editSequence,
    ...(row.coreVersionId !== null &&
      row.unitId !== null && {
        supplement: {
          coreVersionId: row.coreVersionId,
          unitId: row.unitId,
          unitName: row.unitName ?? "",
        },
      }),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    issuance: isIssued
      ? {
          decisionNumber,
          decidedOn,
          signerTitle,
          effectiveOn,
          issuedAt: issuedAt.toISOString(),
          sha256,
        }
      : null,
  };
}
