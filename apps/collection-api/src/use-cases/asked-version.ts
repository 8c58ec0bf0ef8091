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

async function getDocument({ trx }: Acting, versionId: string): Promise<CriteriaSetVersion> {
  const version = await findVersion(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  return version.document;
}
