import type { Invitation, ReplyPage } from "@thuocdo/contract/replies";
import { nextReplyState, type ReplyAct } from "@thuocdo/criteria/consultation/lifecycles";
import {
  listComments,
  listDispositions,
  isMergingReplySent,
  listMergings,
  listSetAside,
  lockReply,
  type ReplyKey,
  type StoredComment,
} from "@thuocdo/database/queries/comments";
import {
  findConsultation,
  listAgencies,
  listConsultations,
  type StoredAgency,
  type StoredConsultation,
} from "@thuocdo/database/queries/consultations";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore } from "#server/refused.ts";
import { mayAct } from "#use-cases/acting-unit.ts";
import { presentAgency, presentConsultation, presentOwn } from "#use-cases/present-consultation.ts";

/** Consultations on which the person's agencies are asked, one for each agency. */
export async function listInvitations(acting: Acting): Promise<{ items: Invitation[] }> {
  const { trx, assignments } = acting;
  const own = new Set(unitIdsOf(assignments, "commenter"));
  const consultations = await listConsultations(trx);
  const agencies = await listAgencies(trx, { consultationIds: consultations.map(({ id }) => id) });
  const items = consultations.flatMap((consultation) =>
    agencies
      .filter(({ consultationId, unitId }) => consultationId === consultation.id && own.has(unitId))
      .map((agency) => presentInvitation(consultation, agency)),
  );
  return { items };
}

/** An agency's side of a consultation. Another agency's is not there, and neither is one that was not asked. */
export async function getReply(acting: Acting, key: ReplyKey): Promise<ReplyPage> {
  const { consultation, agency, agencies } = await findAgency(acting, key);
  const all = await listComments(acting.trx, { consultationId: key.consultationId });
  const answers = new Map(
    (await listDispositions(acting.trx, key.consultationId)).map((answer) => [
      answer.commentId,
      answer,
    ]),
  );
  // A department can't read what its city made of its comment, only the answer to it.
  const mergings = await listMergings(acting.trx, key.consultationId);
  const answerTo = ({ id }: StoredComment) =>
    answers.get(id) ??
    mergings
      .filter(({ sourceId }) => sourceId === id)
      .flatMap(({ commentId }) => answers.get(commentId) ?? [])[0];
  const commentsOf = (unitId: string) =>
    all
      .filter((comment) => comment.unitId === unitId)
      .map((comment) => presentOwn(comment, answerTo(comment)));
  const { replyState } = agency;
  const sources = new Set(mergings.map(({ sourceId }) => sourceId));
  const mergingReplySent = await isMergingReplySent(acting.trx, key);
  return {
    ...presentInvitation(consultation, agency),
    mayWrite: consultation.state === "open" && replyState !== "sent" && !mergingReplySent,
    mergingReplySent,
    mergedIds: all
      .filter(({ id, unitId }) => unitId === key.unitId && sources.has(id))
      .map(({ id }) => id),
    comments: commentsOf(key.unitId),
    setAside: (await listSetAside(acting.trx, key)).map((comment) =>
      presentOwn(comment, undefined),
    ),
    departments: agencies
      .filter(({ mergedByUnitId }) => mergedByUnitId === key.unitId)
      .map((department) => ({
        agency: presentAgency(department, consultation.dueOn),
        comments: department.replyState === "sent" ? commentsOf(department.unitId) : [],
      })),
  };
}

/** The agency, held until the transaction ends, if the person may do this to its reply now. */
export async function lockForReply(acting: Acting, key: ReplyKey, act: ReplyAct) {
  const found = await findAgency(acting, key);
  if (found.consultation.state !== "open")
    throw refused("consultation-act-not-possible", {
      act,
      state: found.consultation.state,
      possible: [],
    });
  if (await isMergingReplySent(acting.trx, key)) throw refused("merging-reply-sent", {});
  const reply = await lockReply(acting.trx, key);
  // A letter is the agency's to read and not to hold: it is no row to be locked.
  const next = nextReplyState(reply?.state ?? found.agency.replyState ?? "not-answered", act);
  if (!next.ok) throw refusedByCore(next.refusal);
  return { ...found, reply };
}

export async function findAgency(acting: Acting, { consultationId, unitId }: ReplyKey) {
  const consultation = await findConsultation(acting.trx, consultationId);
  const agencies = await listAgencies(acting.trx, { consultationIds: [consultationId] });
  const agency = agencies.find((asked) => asked.unitId === unitId);
  if (consultation === undefined || agency === undefined || !mayAct(acting, unitId, "commenter"))
    throw notFound("reply", unitId);
  return { consultation, agency, agencies };
}

function presentInvitation(
  consultation: Parameters<typeof presentConsultation>[0] | StoredConsultation,
  agency: StoredAgency,
): Invitation {
  return {
    consultation: presentConsultation(consultation),
    agency: presentAgency(agency, consultation.dueOn),
    mergedBy: agency.mergedByName,
  };
}
