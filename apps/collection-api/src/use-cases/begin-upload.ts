import { maxEvidenceBytes, type Evidence } from "@thuocdo/contract/evidence";
import { findEvidenceOfUnit } from "@thuocdo/database/queries/evidence";
import { evidenceName } from "@thuocdo/submissions/evidence-name";
import type { UploadKey } from "#evidence/uploads.ts";
import type { Acting } from "#server/acting.ts";
import { refused, refusedByCore } from "#server/refused.ts";
import { attachEvidence, requireUpload } from "#use-cases/evidence.ts";

/**
 * Whether the upload may begin, and under which name. Content that this unit has sent before is attached at once; whether
 * another unit has it is told to nobody.
 */
export async function beginUpload(
  acting: Acting,
  { submissionId, sha256 }: UploadKey,
  { name: given, byteLength }: { readonly name: string; readonly byteLength: number },
): Promise<{ readonly name: string; readonly evidence: Evidence | null }> {
  const { unitId } = await requireUpload(acting, submissionId);
  const name = requireName(given);
  if (byteLength === 0) throw refused("evidence-content-refused", { because: "empty" });
  if (byteLength > maxEvidenceBytes) throw refused("too-large", { maxBytes: maxEvidenceBytes });
  const known = await findEvidenceOfUnit(acting.trx, { unitId, sha256 });
  if (known === undefined) return { name, evidence: null };
  const { sizeBytes, contentType } = known;
  const file = { sha256, byteLength: sizeBytes, contentType, name };
  return { name, evidence: await attachEvidence(acting, submissionId, file) };
}

/** The name as it is kept. */
export function requireName(given: string): string {
  const name = evidenceName(given);
  if (!name.ok) throw refusedByCore(name.refusal);
  return name.value;
}
