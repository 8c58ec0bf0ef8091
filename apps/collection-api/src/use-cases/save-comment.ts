import { isDeepStrictEqual } from "node:util";
import type { OwnComment } from "@thuocdo/contract/consultation-parts";
import type { Comment } from "@thuocdo/criteria/consultation/comment";
import { fieldText, proposalKind } from "@thuocdo/criteria/consultation/comment-fields";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { recordAct } from "@thuocdo/database/queries/audit";
import {
  deleteComment as removeComment,
  listComments,
  saveComment as storeComment,
  saveReply,
  type ReplyKey,
} from "@thuocdo/database/queries/comments";
import type { StoredAgency } from "@thuocdo/database/queries/consultations";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { presentOwn } from "#use-cases/present-consultation.ts";
import { lockForReply } from "#use-cases/replies.ts";

export interface SentSave {
  readonly baseRevision: number;
  readonly comment: Comment;
  readonly sourceIds: readonly string[];
}

/** Saves a comment whole. What is stored already is not stored again; a stale save is refused, so that nobody's typing is lost. */
export async function saveComment(
  acting: Acting,
  key: ReplyKey,
  commentId: string,
  { baseRevision, comment, sourceIds }: SentSave,
): Promise<OwnComment> {
  const { trx, person, at } = acting;
  const { consultation, agencies } = await lockForReply(acting, key, "save-reply");
  checkPlace(consultation.document, comment);
  const stored = await findOwn(acting, key, commentId);
  if (stored === undefined || !isSame(stored, comment, sourceIds)) {
    await checkSources(acting, key, agencies, sourceIds);
    if ((stored?.revision ?? 0) !== baseRevision)
      throw refused("comment-overtaken", { revision: stored?.revision ?? 0 });
    await saveReply(trx, { ...key, savedBy: person.id, at });
    await storeComment(trx, {
      ...comment,
      ...key,
      id: commentId,
      revision: baseRevision + 1,
      sourceIds,
      savedBy: person.id,
      at,
    });
    await recordAct(trx, {
      act: "save-comment",
      subjectKind: "comment",
      subjectId: commentId,
      unitId: key.unitId,
      detail: { consultationId: key.consultationId, revision: baseRevision + 1 },
      at,
    });
  }
  const saved = await findOwn(acting, key, commentId);
  if (saved === undefined) throw notFound("comment", commentId);
  return presentOwn(saved, undefined);
}

/** Takes a comment out of a reply that is not sent yet. One that is not there is gone already. */
export async function deleteComment(
  acting: Acting,
  key: ReplyKey,
  commentId: string,
): Promise<{ deleted: boolean }> {
  const { trx, at } = acting;
  await lockForReply(acting, key, "save-reply");
  const own = await findOwn(acting, key, commentId);
  const deleted = own !== undefined && (await removeComment(trx, commentId));
  if (deleted) {
    await recordAct(trx, {
      act: "delete-comment",
      subjectKind: "comment",
      subjectId: commentId,
      unitId: key.unitId,
      detail: { consultationId: key.consultationId },
      at,
    });
  }
  return { deleted };
}

/** Refuses a comment on what the fixed text does not have, or with a proposal that does not fit its field. */
export function checkPlace(
  document: CriteriaSetVersion,
  { nodeId, field, proposal }: Comment,
): void {
  const isThere = fieldText(document, nodeId, field) !== undefined;
  const fits = proposal === null || proposal.kind === proposalKind(field);
  if (!isThere || !fits) throw refused("comment-place-unknown", { nodeId, field });
}

/** A city makes a comment its own only of what its departments sent. */
async function checkSources(
  { trx }: Acting,
  { consultationId, unitId }: ReplyKey,
  agencies: readonly StoredAgency[],
  sourceIds: readonly string[],
): Promise<void> {
  if (sourceIds.length === 0) return;
  const departments = new Set(
    agencies.filter(({ mergedByUnitId }) => mergedByUnitId === unitId).map((asked) => asked.unitId),
  );
  const sources = await listComments(trx, { consultationId, ids: sourceIds });
  const sent = new Set(
    sources.filter((source) => departments.has(source.unitId)).map(({ id }) => id),
  );
  const stranger = sourceIds.find((id) => !sent.has(id));
  if (stranger !== undefined) throw notFound("comment", stranger);
}

async function findOwn({ trx }: Acting, { consultationId, unitId }: ReplyKey, commentId: string) {
  const [own] = await listComments(trx, { consultationId, unitId, ids: [commentId] });
  return own;
}

function isSame(
  stored: Comment & { readonly sourceIds: readonly string[] },
  { nodeId, field, content, proposal }: Comment,
  sourceIds: readonly string[],
): boolean {
  return (
    stored.nodeId === nodeId &&
    stored.field === field &&
    stored.content === content &&
    isDeepStrictEqual(stored.proposal, proposal) &&
    sourceIds.every((id) => stored.sourceIds.includes(id))
  );
}
