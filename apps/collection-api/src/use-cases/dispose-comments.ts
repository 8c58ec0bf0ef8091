import type { ConsultationBoard, Taking } from "@thuocdo/contract/consultations";
import {
  findDispositionProblem,
  type DispositionKind,
} from "@thuocdo/criteria/consultation/disposition";
import { nextCommentState } from "@thuocdo/criteria/consultation/lifecycles";
import { takeProposal } from "@thuocdo/criteria/consultation/take-proposal";
import { applyEdit } from "@thuocdo/criteria/apply-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { recordActs } from "@thuocdo/database/queries/audit";
import {
  listComments,
  listDispositions,
  listDispositionsById,
  storeDispositions,
  type StoredComment,
} from "@thuocdo/database/queries/comments";
import type { StoredConsultation } from "@thuocdo/database/queries/consultations";
import { storeEdits } from "@thuocdo/database/queries/version-edits";
import { lockVersion } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound, refused, refusedByCore } from "#server/refused.ts";
import { getConsultation, lockForAct } from "#use-cases/consultations.ts";

export interface GivenAnswer {
  readonly id: string;
  readonly commentId: string;
  readonly kind: DispositionKind;
  readonly reason: string;
  readonly taking: Taking | null;
}

/**
 * Answers comments, and puts what is taken over into the draft, all in one act. What was stored before under the same
 * ids is not stored again.
 */
export async function disposeComments(
  acting: Acting,
  consultationId: string,
  given: readonly GivenAnswer[],
): Promise<ConsultationBoard> {
  const { trx, person, at } = acting;
  const consultation = await lockForAct(acting, consultationId, undefined);
  const answers = await withoutStored(acting, given);
  if (answers.length === 0) return await getConsultation(acting, consultationId);
  const comments = await findUnanswered(acting, consultationId, answers);
  const version = await lockVersion(trx, consultation.versionId);
  if (version === undefined) throw notFound("criteria-set-version", consultation.versionId);
  if (version.state !== "draft" && version.state !== "in-consultation")
    throw refused("version-not-draft", { state: version.state });

  const { document, edits, editIds } = takeAll(version.document, consultation, answers, comments);
  if (edits.length > 0) {
    const base = version.editSequence;
    const { id: versionId } = version;
    await storeEdits(trx, { versionId, base, edits, document, personId: person.id, at });
  }
  await storeDispositions(
    trx,
    answers.map((answer) => ({
      ...answer,
      editId: editIds.get(answer.id) ?? null,
      decidedBy: person.id,
      at,
    })),
  );
  const about = { unitId: consultation.draftingUnitId, at };
  await recordActs(trx, [
    ...(edits.length === 0
      ? []
      : [
          {
            ...about,
            act: "edit-draft",
            subjectKind: "criteria-set-version",
            subjectId: version.id,
            detail: { from: version.editSequence + 1, edits: edits.length, consultationId },
          },
        ]),
    ...answers.map(({ commentId, kind, id }) => ({
      ...about,
      act: "dispose-comment",
      subjectKind: "comment",
      subjectId: commentId,
      detail: { kind, editId: editIds.get(id) ?? null },
    })),
  ]);
  return await getConsultation(acting, consultationId);
}

/** Takes the answer to a comment back, with a reason; what it changed in the draft is changed back by hand. */
export async function reopenComment(
  acting: Acting,
  consultationId: string,
  {
    id,
    commentId,
    reason,
  }: { readonly id: string; readonly commentId: string; readonly reason: string },
): Promise<ConsultationBoard> {
  const { trx, person, at } = acting;
  const { draftingUnitId, versionId } = await lockForAct(acting, consultationId, undefined);
  const [stored] = await listDispositionsById(trx, [id]);
  if (stored === undefined) {
    const version = await lockVersion(trx, versionId);
    if (version !== undefined && version.state !== "draft" && version.state !== "in-consultation")
      throw refused("version-not-draft", { state: version.state });
    const answered = await listDispositions(trx, consultationId);
    const isAnswered = answered.some((answer) => answer.commentId === commentId);
    const next = nextCommentState(isAnswered ? "answered" : "unanswered", "reopen");
    if (!next.ok) throw refusedByCore(next.refusal);
    const decidedBy = person.id;
    await storeDispositions(trx, [
      { id, commentId, kind: "reopened", reason, editId: null, decidedBy, at },
    ]);
    await recordActs(trx, [
      {
        act: "reopen-comment",
        subjectKind: "comment",
        subjectId: commentId,
        unitId: draftingUnitId,
        at,
      },
    ]);
  }
  return await getConsultation(acting, consultationId);
}

/** An answer sent again after a broken line is stored already; under the same id there can't be another. */
async function withoutStored(
  { trx }: Acting,
  given: readonly GivenAnswer[],
): Promise<readonly GivenAnswer[]> {
  const stored = await listDispositionsById(
    trx,
    given.map(({ id }) => id),
  );
  const known = new Map(stored.map((disposition) => [disposition.id, disposition]));
  return given.filter(({ id, commentId, kind }) => {
    const same = known.get(id);
    if (same === undefined) return true;
    if (same.commentId !== commentId || same.kind !== kind)
      throw refused("already-exists", { what: "disposition", id });
    return false;
  });
}

async function findUnanswered(
  { trx }: Acting,
  consultationId: string,
  answers: readonly GivenAnswer[],
): Promise<ReadonlyMap<string, StoredComment>> {
  const ids = answers.map(({ commentId }) => commentId);
  const comments = new Map(
    (await listComments(trx, { consultationId, ids })).map((comment) => [comment.id, comment]),
  );
  const answered = new Set(
    (await listDispositions(trx, consultationId)).map(({ commentId }) => commentId),
  );
  for (const { commentId, kind, reason, taking } of answers) {
    if (!comments.has(commentId)) throw notFound("comment", commentId);
    const next = nextCommentState(answered.has(commentId) ? "answered" : "unanswered", "dispose");
    if (!next.ok) throw refusedByCore(next.refusal);
    answered.add(commentId);
    const problem = findDispositionProblem({ kind, reason, applies: taking !== null });
    if (problem !== undefined) throw refusedByCore(problem);
  }
  return comments;
}

/** What is taken over, one edit after the other; who proposed the same as one before shares its edit. */
function takeAll(
  draft: CriteriaSetVersion,
  { document: fixed }: StoredConsultation,
  answers: readonly GivenAnswer[],
  comments: ReadonlyMap<string, StoredComment>,
) {
  let document = draft;
  const edits: { id: string; edit: Edit; inverse: Edit }[] = [];
  const editIds = new Map<string, string>();
  const madeAt = new Map<string, string>();
  for (const { id, commentId, taking } of answers) {
    const comment = comments.get(commentId);
    if (taking === null || comment === undefined) continue;
    const taken = takeProposal(document, {
      fixed,
      comment,
      amended: taking.amended ?? undefined,
      seen: taking.seen ?? undefined,
      key: commentId,
    });
    if (!taken.ok) throw refused("take-refused", { commentId, reason: taken.refusal });
    const place = `${comment.nodeId} ${comment.field}`;
    const { edit } = taken.value;
    if (edit === undefined) {
      const shared = madeAt.get(place);
      if (shared !== undefined) editIds.set(id, shared);
      continue;
    }
    const applied = applyEdit(document, edit);
    if (!applied.ok)
      throw refused("take-refused", {
        commentId,
        reason: { code: "proposal-refused", reason: applied.refusal },
      });
    document = applied.value.version;
    edits.push({ id: taking.editId, edit, inverse: applied.value.inverse });
    editIds.set(id, taking.editId);
    madeAt.set(place, taking.editId);
  }
  return { document, edits, editIds };
}
