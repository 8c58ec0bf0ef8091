import type { Evidence, EvidenceView } from "@thuocdo/contract/evidence";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/evidence";
import { findSubmission } from "@thuocdo/database/queries/submissions";
import { nextStateInRound } from "@thuocdo/submissions/submission-act";
import type { ReceivedFile } from "#evidence/evidence-store.ts";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound, refusedByCore } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { windowOf, type SubmissionRow } from "#use-cases/present-submission.ts";

/** Whether this person may bring evidence now; asked before the bytes come and again before they are noted. */
export async function requireUpload(acting: Acting, submissionId: string): Promise<SubmissionRow> {
  const submission = await findSubmission(acting.trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  requireRole(acting, submission.unitId, "ward-officer");
  const next = nextStateInRound(submission.state, "save-draft", windowOf(submission), acting.at);
  if (!next.ok) throw refusedByCore(next.refusal);
  return submission;
}

export async function attachEvidence(
  acting: Acting,
  submissionId: string,
  file: ReceivedFile & { readonly sha256: string; readonly name: string },
): Promise<Evidence> {
  const { trx, person, at } = acting;
  const submission = await requireUpload(acting, submissionId);
  const { sha256, byteLength, contentType, name } = file;
  await stored.storeEvidence(trx, {
    sha256,
    sizeBytes: byteLength,
    contentType,
    storedBy: person.id,
    simulated: submission.simulated,
    at,
  });
  await stored.attachEvidence(trx, {
    submissionId,
    indicatorId: null,
    sha256,
    fileName: name,
    addedBy: person.id,
    at,
  });
  await recordAct(trx, {
    act: "attach-evidence",
    subjectKind: "submission",
    subjectId: submissionId,
    unitId: submission.unitId,
    scopeUnitIds: submission.scopeUnitIds,
    // No file comes without it having been said.
    detail: { sha256, byteLength, contentType, holdsNoSecrets: true },
    at,
  });
  return { sha256, name, contentType, byteLength, uploadedAt: at };
}

/** A file that is attached to the submission. */
export async function findEvidence(
  { trx }: Acting,
  file: { readonly submissionId: string; readonly sha256: string },
): Promise<Evidence | undefined> {
  const found = await stored.findEvidence(trx, file);
  return found && present(found);
}

export async function listEvidence({ trx }: Acting, submissionId: string): Promise<Evidence[]> {
  if ((await findSubmission(trx, submissionId)) === undefined)
    throw notFound("submission", submissionId);
  return (await stored.listEvidence(trx, submissionId)).map(present);
}

/** Notes who looks at which file, then lets them. */
export async function viewEvidence(
  acting: Acting,
  { submissionId, sha256 }: { readonly submissionId: string; readonly sha256: string },
): Promise<Evidence> {
  const { trx, at } = acting;
  const submission = await findSubmission(trx, submissionId);
  const evidence = await stored.findEvidence(trx, { submissionId, sha256 });
  if (submission === undefined || evidence === undefined) throw notFound("evidence", sha256);
  await recordAct(trx, {
    act: "view-evidence",
    subjectKind: "submission",
    subjectId: submissionId,
    unitId: submission.unitId,
    scopeUnitIds: submission.scopeUnitIds,
    detail: { sha256, asUnitId: lowestOf(unitIdsOf(acting.assignments), submission) },
    at,
  });
  return present(evidence);
}

export async function listEvidenceViews(
  { trx }: Acting,
  { submissionId, sha256 }: { readonly submissionId: string; readonly sha256: string },
): Promise<EvidenceView[]> {
  if ((await stored.findEvidence(trx, { submissionId, sha256 })) === undefined)
    throw notFound("evidence", sha256);
  const rows = await stored.listEvidenceViews(trx, { submissionId, sha256 });
  return rows.map(({ viewedAt, ...who }) => ({ ...who, viewedAt: viewedAt.toISOString() }));
}

/** Of the units somebody acts for, the one nearest to the submission's: as which they see it. */
function lowestOf(unitIds: readonly string[], { scopeUnitIds }: SubmissionRow): string | undefined {
  return scopeUnitIds.find((unitId) => unitIds.includes(unitId));
}

type EvidenceRow = Awaited<ReturnType<typeof stored.listEvidence>>[number];

function present({ sha256, fileName, contentType, sizeBytes, addedAt }: EvidenceRow): Evidence {
  return {
    sha256,
    name: fileName,
    contentType,
    byteLength: sizeBytes,
    uploadedAt: addedAt.toISOString(),
  };
}
