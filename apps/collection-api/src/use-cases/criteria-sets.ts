import { drafting } from "@thuocdo/contract/access";
import type { CriteriaSet } from "@thuocdo/contract/criteria-sets";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { mayAct, requireRole } from "#use-cases/acting-unit.ts";
import { presentVersion } from "#use-cases/present-version.ts";

export async function listCriteriaSets(acting: Acting): Promise<CriteriaSet[]> {
  const sets = await stored.listCriteriaSets(acting.trx);
  const versions = await stored.listVersions(acting.trx);
  return sets.map(({ createdAt: _, ...set }) => ({
    ...set,
    mayDraft: mayAct(acting, set.draftingUnitId, ...drafting),
    versions: versions.filter(({ criteriaSetId }) => criteriaSetId === set.id).map(presentVersion),
  }));
}

export async function createCriteriaSet(
  acting: Acting,
  set: { readonly id: string; readonly title: string; readonly draftingUnitId: string },
): Promise<CriteriaSet> {
  requireRole(acting, set.draftingUnitId, ...drafting);
  await stored.createCriteriaSet(acting.trx, { ...set, simulated: false });
  await recordAct(acting.trx, {
    act: "create-criteria-set",
    subjectKind: "criteria-set",
    subjectId: set.id,
    unitId: set.draftingUnitId,
    at: acting.at,
  });
  const created = (await listCriteriaSets(acting)).find(({ id }) => id === set.id);
  if (created === undefined) throw notFound("criteria-set", set.id);
  return created;
}
