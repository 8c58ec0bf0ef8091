import { createHash } from "node:crypto";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import type { Issuance } from "@thuocdo/criteria/issuance";
import * as core from "@thuocdo/criteria/issue-version";
import type { Result } from "@thuocdo/criteria/result";
import {
  issueSupplement,
  type SupplementIssueRefusal,
} from "@thuocdo/criteria/supplement/issue-supplement";
import { recordActs } from "@thuocdo/database/queries/audit";
import { countUnansweredComments } from "@thuocdo/database/queries/comments";
import { listConsultations } from "@thuocdo/database/queries/consultations";
import { storeIssuance, supersedeVersionInForce } from "@thuocdo/database/queries/issue-version";
import { findIssuedBefore, findVersion, lockVersion } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore, type Refused } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { findCore, getDraftingUnit } from "#use-cases/drafting-unit.ts";
import { closeConsultation } from "#use-cases/open-consultation.ts";
import { presentVersion } from "#use-cases/present-version.ts";

export interface Issuing {
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly signerTitle: string;
  readonly effectiveOn: string;
  /** Number of the last edit that the signer saw. */
  readonly sequence: number;
}

/**
 * Issues a draft; the version of its set that was in force is superseded by it. A city's supplement supersedes the city's
 * own alone, and the core stays as it is.
 */
export async function issueVersion(
  acting: Acting,
  versionId: string,
  { sequence, ...issuance }: Issuing,
): Promise<VersionSummary> {
  const { trx, person, at } = acting;
  const version = await lockVersion(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  const draftingUnitId = await getDraftingUnit(acting, version);
  requireRole(acting, draftingUnitId, "issuer");

  const issued = await decide(acting, version, issuance);
  if (!issued.ok) throw toRefused(issued.refusal, version.state);
  if (version.editSequence !== sequence)
    throw refused("draft-changed", { sequence: version.editSequence });

  // What is issued is laid before nobody any more: agencies see the answers.
  const open = (await listConsultations(trx, { versionId })).find(({ state }) => state === "open");
  if (open !== undefined) await closeConsultation(acting, open.id);

  const reason = issuance.decisionNumber;
  const { criteriaSetId, unitId } = version;
  const superseded = await supersedeVersionInForce(trx, { criteriaSetId, unitId, reason, at });
  const { canonical } = issued.value;
  const sha256 = createHash("sha256").update(canonical).digest("hex");
  await storeIssuance(trx, { ...issuance, versionId, canonical, sha256, issuedBy: person.id, at });
  const about = { subjectKind: "criteria-set-version", unitId: draftingUnitId, at };
  await recordActs(trx, [
    ...(superseded === undefined
      ? []
      : [{ ...about, act: "supersede-version", subjectId: superseded, detail: { by: versionId } }]),
    { ...about, act: "issue-version", subjectId: versionId, detail: { sha256, sequence } },
  ]);
  const stored = await findVersion(trx, versionId);
  if (stored === undefined) throw notFound("criteria-set-version", versionId);
  return presentVersion(stored);
}

async function decide(
  acting: Acting,
  version: NonNullable<Awaited<ReturnType<typeof lockVersion>>>,
  issuance: Issuance,
): Promise<Result<core.IssuedVersion, SupplementIssueRefusal>> {
  const { trx, at } = acting;
  const laidOver = await findCore(acting, version);
  if (laidOver !== null) return issueSupplement(laidOver, version, { issuance, at });
  const unresolvedComments = await countUnansweredComments(trx, version.id);
  const previous = (await findIssuedBefore(trx, version.id))?.document ?? null;
  return core.issueVersion(version, { issuance, at, unresolvedComments, previous });
}

function toRefused(refusal: SupplementIssueRefusal, state: core.VersionRecord["state"]): Refused {
  return refusal.code === "act-not-possible"
    ? refused("version-not-draft", { state })
    : refusedByCore(refusal);
}
