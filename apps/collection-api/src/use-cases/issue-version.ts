import { createHash } from "node:crypto";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import * as core from "@thuocdo/criteria/issue-version";
import { recordActs } from "@thuocdo/database/queries/audit";
import { countUnansweredComments } from "@thuocdo/database/queries/comments";
import { listConsultations } from "@thuocdo/database/queries/consultations";
import { storeIssuance, supersedeVersionInForce } from "@thuocdo/database/queries/issue-version";
import {
  findCriteriaSet,
  findIssuedBefore,
  findVersion,
  lockVersion,
} from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore, type Refused } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
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

/** Issues a draft; the version of its set that was in force is superseded by it. */
export async function issueVersion(
  acting: Acting,
  versionId: string,
  { sequence, ...issuance }: Issuing,
): Promise<VersionSummary> {
  const { trx, person, at } = acting;
  const version = await lockVersion(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  const set = await findCriteriaSet(trx, version.criteriaSetId);
  if (set === undefined) throw notFound("criteria-set", version.criteriaSetId);
  requireRole(acting, set.draftingUnitId, "issuer");

  const unresolvedComments = await countUnansweredComments(trx, versionId);
  const previous = (await findIssuedBefore(trx, versionId))?.document ?? null;
  const issued = core.issueVersion(version, { issuance, at, unresolvedComments, previous });
  if (!issued.ok) throw toRefused(issued.refusal, version.state);
  if (version.editSequence !== sequence)
    throw refused("draft-changed", { sequence: version.editSequence });

  // What is issued is laid before nobody any more: agencies see the answers.
  const open = (await listConsultations(trx, { versionId })).find(({ state }) => state === "open");
  if (open !== undefined) await closeConsultation(acting, open.id);

  const reason = issuance.decisionNumber;
  const superseded = await supersedeVersionInForce(trx, { criteriaSetId: set.id, reason, at });
  const { canonical } = issued.value;
  const sha256 = createHash("sha256").update(canonical).digest("hex");
  await storeIssuance(trx, { ...issuance, versionId, canonical, sha256, issuedBy: person.id, at });
  const about = { subjectKind: "criteria-set-version", unitId: set.draftingUnitId, at };
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

function toRefused(refusal: core.IssueRefusal, state: core.VersionRecord["state"]): Refused {
  return refusal.code === "act-not-possible"
    ? refused("version-not-draft", { state })
    : refusedByCore(refusal);
}
