import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { findCriteriaSet, findVersion } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";

interface StoredVersion {
  readonly criteriaSetId: string;
  /** Null of the core. */
  readonly unitId: string | null;
}

/** The unit whose drafters write a version and whose issuers issue it: of a supplement the city, else that of the set. */
export async function getDraftingUnit(
  { trx }: Pick<Acting, "trx">,
  version: StoredVersion,
): Promise<string> {
  if (version.unitId !== null) return version.unitId;
  const set = await findCriteriaSet(trx, version.criteriaSetId);
  if (set === undefined) throw notFound("criteria-set", version.criteriaSetId);
  return set.draftingUnitId;
}

/** The issued version that a supplement is laid over; null of the core itself. */
export async function findCore(
  { trx }: Pick<Acting, "trx">,
  { coreVersionId }: { readonly coreVersionId: string | null },
) {
  if (coreVersionId === null) return null;
  const core = await findVersion(trx, coreVersionId);
  if (core === undefined) throw notFound("criteria-set-version", coreVersionId);
  return core;
}

/** As `findCore`, its document alone. */
export async function findCoreDocument(
  acting: Pick<Acting, "trx">,
  version: { readonly coreVersionId: string | null },
): Promise<CriteriaSetVersion | null> {
  return (await findCore(acting, version))?.document ?? null;
}
