import { drafting } from "@thuocdo/contract/access";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import { firstVersion, nextVersion } from "@thuocdo/criteria/new-version";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { recordAct } from "@thuocdo/database/queries/audit";
import {
  createDraft as storeDraft,
  findCriteriaSet,
  findVersion,
} from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { presentVersion } from "#use-cases/present-version.ts";

export interface NewDraft {
  readonly id: string;
  readonly criteriaSetId: string;
  readonly label: string;
  /** The version whose nodes, with their ids, the draft begins from. */
  readonly fromVersionId: string | null;
}

export async function createDraft(acting: Acting, draft: NewDraft): Promise<VersionSummary> {
  const { trx, person, at } = acting;
  const set = await findCriteriaSet(trx, draft.criteriaSetId);
  if (set === undefined) throw notFound("criteria-set", draft.criteriaSetId);
  requireRole(acting, set.draftingUnitId, ...drafting);
  await storeDraft(trx, {
    id: draft.id,
    criteriaSetId: draft.criteriaSetId,
    label: draft.label,
    previousVersionId: draft.fromVersionId,
    document: await firstDocument(acting, draft, set.title),
    simulated: set.simulated,
    createdBy: person.id,
    at,
  });
  await recordAct(trx, {
    act: "create-draft",
    subjectKind: "criteria-set-version",
    subjectId: draft.id,
    unitId: set.draftingUnitId,
    detail: { criteriaSetId: draft.criteriaSetId, fromVersionId: draft.fromVersionId },
    at,
  });
  const created = await findVersion(trx, draft.id);
  if (created === undefined) throw notFound("criteria-set-version", draft.id);
  return presentVersion(created);
}

async function firstDocument(
  { trx }: Acting,
  { id, criteriaSetId, label: typed, fromVersionId }: NewDraft,
  title: string,
): Promise<CriteriaSetVersion> {
  const label = typed.normalize("NFC");
  if (fromVersionId === null) return firstVersion({ id, criteriaSetId, label, title });
  const from = await findVersion(trx, fromVersionId);
  if (from === undefined) throw notFound("criteria-set-version", fromVersionId);
  if (from.unitId !== null) throw refused("not-for-supplements", { act: "create-draft" });
  return nextVersion(from, { id, label });
}
