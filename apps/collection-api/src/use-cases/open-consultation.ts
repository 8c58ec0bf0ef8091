import type { ConsultationBoard } from "@thuocdo/contract/consultations";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { nextVersionState } from "@thuocdo/criteria/version-lifecycle";
import { recordAct } from "@thuocdo/database/queries/audit";
import {
  closeConsultation as storeClosing,
  extendConsultation as storeExtension,
  findConsultation,
  inviteAgencies as storeInvitations,
  moveDraft,
  noteReminders,
  openConsultation as storeConsultation,
} from "@thuocdo/database/queries/consultations";
import { lockVersion } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { boardOf, getConsultation, lockForAct, requireDrafter } from "#use-cases/consultations.ts";

export interface Opening {
  readonly id: string;
  /** Number of the last edit that the person saw: this state is laid before the agencies. */
  readonly sequence: number;
  readonly unitIds: readonly string[];
  readonly dueOn: string;
  readonly message: string;
}

/** Fixes the draft as it is, and asks agencies for their comments on it. Opening it again under its id changes nothing. */
export async function openConsultation(
  acting: Acting,
  versionId: string,
  { id, sequence, unitIds, dueOn, message }: Opening,
): Promise<ConsultationBoard> {
  const { trx, person, at } = acting;
  const version = await lockVersion(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  if (version.unitId !== null) throw refused("not-for-supplements", { act: "open-consultation" });
  const unitId = await requireDrafter(acting, version.criteriaSetId);
  const known = await findConsultation(trx, id);
  if (known?.versionId === versionId) return await boardOf(acting, known);

  const next = nextVersionState(version.state, "open-consultation");
  if (!next.ok) {
    throw version.state === "in-consultation"
      ? refused("consultation-already-open", {})
      : refused("version-not-draft", { state: version.state });
  }
  if (version.editSequence !== sequence)
    throw refused("draft-changed", { sequence: version.editSequence });
  refusePast(dueOn, dateInVietnam(new Date(at)));

  await storeConsultation(trx, { id, versionId, message, dueOn, openedBy: person.id, at });
  await storeInvitations(trx, {
    consultationId: id,
    unitIds,
    mergedByUnitId: null,
    dueOn: null,
    at,
  });
  await moveDraft(trx, { versionId, to: "in-consultation", at });
  await record(acting, "open-consultation", id, unitId, { versionId, sequence, unitIds, dueOn });
  return await getConsultation(acting, id);
}

export async function inviteAgencies(
  acting: Acting,
  consultationId: string,
  unitIds: readonly string[],
): Promise<ConsultationBoard> {
  const { draftingUnitId } = await lockForAct(acting, consultationId, "invite");
  const invited = await storeInvitations(acting.trx, {
    consultationId,
    unitIds,
    mergedByUnitId: null,
    dueOn: null,
    at: acting.at,
  });
  await record(acting, "invite-agencies", consultationId, draftingUnitId, { unitIds: invited });
  return await getConsultation(acting, consultationId);
}

export async function remindAgencies(
  acting: Acting,
  consultationId: string,
  unitIds: readonly string[],
): Promise<ConsultationBoard> {
  const { draftingUnitId } = await lockForAct(acting, consultationId, "remind");
  const reminded = await noteReminders(acting.trx, { consultationId, unitIds, at: acting.at });
  await record(acting, "remind-agencies", consultationId, draftingUnitId, { unitIds: reminded });
  return await getConsultation(acting, consultationId);
}

export async function extendConsultation(
  acting: Acting,
  consultationId: string,
  { dueOn, reason }: { readonly dueOn: string; readonly reason: string },
): Promise<ConsultationBoard> {
  const locked = await lockForAct(acting, consultationId, "extend");
  const today = dateInVietnam(new Date(acting.at));
  refusePast(dueOn, locked.dueOn > today ? locked.dueOn : today);
  await storeExtension(acting.trx, { consultationId, dueOn });
  await record(acting, "extend-consultation", consultationId, locked.draftingUnitId, {
    from: locked.dueOn,
    to: dueOn,
    reason,
  });
  return await getConsultation(acting, consultationId);
}

/** The draft is a draft again; agencies see the answers to their comments from now on. */
export async function closeConsultation(
  acting: Acting,
  consultationId: string,
): Promise<ConsultationBoard> {
  const { trx, person, at } = acting;
  const { versionId, draftingUnitId } = await lockForAct(acting, consultationId, "close");
  await storeClosing(trx, { consultationId, closedBy: person.id, at });
  const version = await lockVersion(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  const next = nextVersionState(version.state, "close-consultation");
  if (next.ok) await moveDraft(trx, { versionId, to: "draft", at });
  await record(acting, "close-consultation", consultationId, draftingUnitId, { versionId });
  return await getConsultation(acting, consultationId);
}

function refusePast(dueOn: string, earliest: string): void {
  if (dueOn < earliest) throw refused("due-date-passed", { dueOn, earliest });
}

async function record(
  { trx, at }: Acting,
  act: string,
  subjectId: string,
  unitId: string,
  detail: object,
): Promise<void> {
  await recordAct(trx, { act, subjectKind: "consultation", subjectId, unitId, detail, at });
}
