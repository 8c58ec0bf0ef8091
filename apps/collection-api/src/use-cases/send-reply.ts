import type { Stance } from "@thuocdo/contract/consultation-parts";
import type { ConsultationBoard, Letter } from "@thuocdo/contract/consultations";
import type { ReplyPage } from "@thuocdo/contract/replies";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { nextReplyState } from "@thuocdo/criteria/consultation/lifecycles";
import { recordAct } from "@thuocdo/database/queries/audit";
import {
  listComments,
  lockReply,
  saveComment,
  saveReply,
  sendReply as storeSending,
  setReplyAside,
  type ReplyKey,
} from "@thuocdo/database/queries/comments";
import {
  inviteAgencies,
  listAgencies,
  noteReminders,
} from "@thuocdo/database/queries/consultations";
import { listUnitsAsOf } from "@thuocdo/database/queries/units";
import type { Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore } from "#server/refused.ts";
import { getConsultation, lockForAct } from "#use-cases/consultations.ts";
import { findAgency, getReply, lockForReply } from "#use-cases/replies.ts";
import { checkPlace } from "#use-cases/save-comment.ts";

export interface Sending {
  readonly id: string;
  readonly stance: Stance;
  readonly note: string;
}

/** Sends an agency's reply; from then on it does not change. Sent again under its id, it is the same reply. */
export async function sendReply(
  acting: Acting,
  key: ReplyKey,
  { id, stance, note }: Sending,
): Promise<ReplyPage> {
  const { trx, person, at } = acting;
  const { agency } = await findAgency(acting, key);
  if (agency.replyState === "sent" && agency.replyId === id) return await getReply(acting, key);
  await lockForReply(acting, key, "send-reply");
  const comments = await listComments(trx, key);
  refuseContradiction(stance, comments.length, note);
  await saveReply(trx, { ...key, savedBy: person.id, at });
  await storeSending(trx, { ...key, id, stance, note, sentBy: person.id, at });
  await recordAct(trx, {
    act: "send-reply",
    subjectKind: "consultation-reply",
    subjectId: id,
    unitId: key.unitId,
    detail: { consultationId: key.consultationId, stance, comments: comments.length },
    at,
  });
  return await getReply(acting, key);
}

/** Enters what agencies answered by letter: all of the letters or none. */
export async function recordLetters(
  acting: Acting,
  consultationId: string,
  letters: readonly Letter[],
): Promise<ConsultationBoard> {
  const { document, draftingUnitId } = await lockForAct(acting, consultationId, "record-letter");
  const agencies = await listAgencies(acting.trx, { consultationIds: [consultationId] });
  for (const letter of letters) {
    const asked = agencies.find(({ unitId }) => unitId === letter.unitId);
    if (asked === undefined || asked.mergedByUnitId !== null)
      throw notFound("consultation-agency", letter.unitId);
    if (asked.replyId === letter.id) continue;
    for (const { comment } of letter.comments) checkPlace(document, comment);
    await recordLetter(acting, { consultationId, unitId: letter.unitId }, letter, draftingUnitId);
  }
  return await getConsultation(acting, consultationId);
}

async function recordLetter(
  { trx, person, at }: Acting,
  key: ReplyKey,
  { id, number, date, stance, note, comments }: Letter,
  draftingUnitId: string,
): Promise<void> {
  const setAside = await setReplyAside(trx, key);
  const reply = await lockReply(trx, key);
  const next = nextReplyState(reply?.state ?? "not-answered", "record-letter");
  if (!next.ok) throw refusedByCore(next.refusal);
  refuseContradiction(stance, comments.length, note);
  await saveReply(trx, { ...key, letter: { number, date }, savedBy: person.id, at });
  for (const { id: commentId, comment } of comments) {
    await saveComment(trx, {
      ...comment,
      ...key,
      id: commentId,
      revision: 1,
      sourceIds: [],
      savedBy: person.id,
      at,
    });
  }
  await storeSending(trx, { ...key, id, stance, note, sentBy: person.id, at });
  await recordAct(trx, {
    act: "record-letter",
    subjectKind: "consultation-reply",
    subjectId: id,
    unitId: draftingUnitId,
    detail: { ...key, stance, comments: comments.length, setAside },
    at,
  });
}

/** A city asks its departments; their replies come to it alone. */
export async function inviteDepartments(
  acting: Acting,
  key: ReplyKey,
  { unitIds, dueOn }: { readonly unitIds: readonly string[]; readonly dueOn: string },
): Promise<ReplyPage> {
  const { trx, at } = acting;
  const { consultation } = await lockForReply(acting, key, "save-reply");
  const earliest = dateInVietnam(new Date(at));
  if (dueOn < earliest) throw refused("due-date-passed", { dueOn, earliest });
  const { consultationId, unitId } = key;
  const below = await listUnitsAsOf(trx, earliest, { within: unitId, level: "department" });
  const stranger = unitIds.find((id) => !below.some((department) => department.id === id));
  if (stranger !== undefined) throw notFound("department", stranger);
  const invited = await inviteAgencies(trx, {
    consultationId,
    unitIds,
    mergedByUnitId: unitId,
    dueOn: dueOn < consultation.dueOn ? dueOn : consultation.dueOn,
    at,
  });
  await recordAct(trx, {
    act: "invite-departments",
    subjectKind: "consultation",
    subjectId: consultationId,
    unitId,
    detail: { unitIds: invited, dueOn },
    at,
  });
  return await getReply(acting, key);
}

export async function remindDepartments(
  acting: Acting,
  key: ReplyKey,
  unitIds: readonly string[],
): Promise<ReplyPage> {
  const { trx, at } = acting;
  const { agencies } = await lockForReply(acting, key, "save-reply");
  const own = agencies.filter(({ mergedByUnitId }) => mergedByUnitId === key.unitId);
  const asked = unitIds.filter((id) => own.some(({ unitId }) => unitId === id));
  const { consultationId } = key;
  const reminded =
    asked.length === 0 ? [] : await noteReminders(trx, { consultationId, unitIds: asked, at });
  await recordAct(trx, {
    act: "remind-departments",
    subjectKind: "consultation",
    subjectId: consultationId,
    unitId: key.unitId,
    detail: { unitIds: reminded },
    at,
  });
  return await getReply(acting, key);
}

function refuseContradiction(stance: Stance, comments: number, note: string): void {
  const contradicts = stance === "agreed" ? comments > 0 : comments === 0 && note.trim() === "";
  if (contradicts) throw refused("stance-contradicted", { stance, comments });
}
