import { drafting } from "@thuocdo/contract/access";
import type { SentComment } from "@thuocdo/contract/consultation-parts";
import type { ConsultationBoard } from "@thuocdo/contract/consultations";
import type { ConsultationAct } from "@thuocdo/criteria/consultation/lifecycles";
import { nextConsultationState } from "@thuocdo/criteria/consultation/lifecycles";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import {
  countUnansweredComments,
  listComments,
  listDispositions,
} from "@thuocdo/database/queries/comments";
import {
  findConsultation,
  listAgencies,
  listConsultations as listStored,
  lockConsultation,
  type StoredConsultation,
} from "@thuocdo/database/queries/consultations";
import { findCriteriaSet, findVersion } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound, refusedByCore } from "#server/refused.ts";
import { mayAct, requireRole } from "#use-cases/acting-unit.ts";
import {
  figuresOf,
  presentAgency,
  presentConsultation,
  presentSent,
} from "#use-cases/present-consultation.ts";

/** The drafting unit's side: agencies, and what those that answered say. */
export async function getConsultation(
  acting: Acting,
  consultationId: string,
): Promise<ConsultationBoard> {
  const found = await findConsultation(acting.trx, consultationId);
  if (found === undefined) throw notFound("consultation", consultationId);
  await requireDrafter(acting, found.criteriaSetId);
  return await boardOf(acting, found);
}

/** The document that is commented on: for the drafting unit and every agency asked. */
export async function getConsultationText(
  { trx }: Acting,
  consultationId: string,
): Promise<{ document: CriteriaSetVersion }> {
  const found = await findConsultation(trx, consultationId);
  if (found === undefined) throw notFound("consultation", consultationId);
  return { document: found.document };
}

export async function listConsultations(acting: Acting, versionId: string) {
  const version = await findVersion(acting.trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  if (isSupplementOf(acting, version)) return { items: [], unansweredComments: 0 };
  await requireDrafter(acting, version.criteriaSetId);
  const consultations = await listStored(acting.trx, { versionId });
  const items = [];
  for (const consultation of consultations) {
    const { consultation: presented, figures } = await boardOf(acting, consultation);
    items.push({ consultation: presented, figures });
  }
  return { items, unansweredComments: await countUnansweredComments(acting.trx, versionId) };
}

/** A city's supplement is laid before nobody: those who draft it find nothing here. */
function isSupplementOf(acting: Acting, { unitId }: { readonly unitId: string | null }): boolean {
  return unitId !== null && mayAct(acting, unitId, ...drafting);
}

export async function listVersionComments(
  acting: Acting,
  versionId: string,
): Promise<{ items: SentComment[] }> {
  const version = await findVersion(acting.trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  if (isSupplementOf(acting, version)) return { items: [] };
  await requireDrafter(acting, version.criteriaSetId);
  const items: SentComment[] = [];
  for (const consultation of await listStored(acting.trx, { versionId })) {
    items.push(...(await boardOf(acting, consultation)).comments);
  }
  return { items };
}

export async function boardOf(
  { trx }: Acting,
  consultation: Parameters<typeof presentConsultation>[0],
): Promise<ConsultationBoard> {
  const { id, dueOn } = consultation;
  const rows = await listAgencies(trx, { consultationIds: [id] });
  // Departments that a city merges are the city's own affair.
  const agencies = rows
    .filter(({ mergedByUnitId }) => mergedByUnitId === null)
    .map((row) => presentAgency(row, dueOn));
  const names = new Map(agencies.map(({ unitId, unitName }) => [unitId, unitName]));
  const answers = new Map(
    (await listDispositions(trx, id)).map((disposition) => [disposition.commentId, disposition]),
  );
  const sent = new Set(
    agencies.filter(({ replyState }) => replyState === "sent").map(({ unitId }) => unitId),
  );
  const comments = (await listComments(trx, { consultationId: id }))
    .filter(({ unitId }) => sent.has(unitId))
    .map((comment) =>
      presentSent(comment, names.get(comment.unitId) ?? "", answers.get(comment.id)),
    );
  return {
    consultation: presentConsultation(consultation),
    agencies,
    comments,
    figures: figuresOf(agencies, comments),
  };
}

/** The consultation, held until the transaction ends, if this person may do this to it now. */
export async function lockForAct(
  acting: Acting,
  consultationId: string,
  act: ConsultationAct | undefined,
): Promise<StoredConsultation & { readonly draftingUnitId: string }> {
  // Found before it is held: an agency sees it, and is told that this is not for agencies to do.
  const found = await findConsultation(acting.trx, consultationId);
  if (found === undefined) throw notFound("consultation", consultationId);
  const draftingUnitId = await requireDrafter(acting, found.criteriaSetId);
  const locked = await lockConsultation(acting.trx, consultationId);
  if (locked === undefined) throw notFound("consultation", consultationId);
  if (act !== undefined) {
    const next = nextConsultationState(locked.state, act);
    if (!next.ok) throw refusedByCore(next.refusal);
  }
  return { ...locked, draftingUnitId };
}

/** Refuses unless the person drafts the set; gives the unit that does. */
export async function requireDrafter(acting: Acting, criteriaSetId: string): Promise<string> {
  const set = await findCriteriaSet(acting.trx, criteriaSetId);
  if (set === undefined) throw notFound("criteria-set", criteriaSetId);
  requireRole(acting, set.draftingUnitId, ...drafting);
  return set.draftingUnitId;
}
