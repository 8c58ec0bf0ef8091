import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { findVersion } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";

/** What a submission answers, both fixed when its round opened: the version, and the supplement of the unit's city. */
export interface AskedVersion {
  readonly version: CriteriaSetVersion;
  readonly supplement: CriteriaSetVersion | null;
}

export async function getAskedVersion(
  acting: Acting,
  {
    versionId,
    supplementVersionId,
  }: { readonly versionId: string; readonly supplementVersionId: string | null },
): Promise<AskedVersion> {
  return {
    version: await getDocument(acting, versionId),
    supplement:
      supplementVersionId === null ? null : await getDocument(acting, supplementVersionId),
  };
}

const keptAtMost = 20;
const kept = new Map<string, CriteriaSetVersion>();

/** Once issued, a document never changes: it is read and parsed once. Whoever was shown the submission may read it. */
export async function getDocument({ trx }: Acting, versionId: string): Promise<CriteriaSetVersion> {
  const known = kept.get(versionId);
  if (known !== undefined) return known;
  const version = await findVersion(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  if (version.issuedAt !== null) {
    const [oldest] = kept.keys();
    if (kept.size >= keptAtMost && oldest !== undefined) kept.delete(oldest);
    kept.set(versionId, version.document);
  }
  return version.document;
}
