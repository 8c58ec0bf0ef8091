import { applyEdit } from "@thuocdo/criteria/apply-edit";
import type { Comment } from "@thuocdo/criteria/consultation/comment";
import { takeProposal } from "@thuocdo/criteria/consultation/take-proposal";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { recordAct } from "@thuocdo/database/queries/audit";
import {
  saveComment,
  saveReply,
  sendReply,
  storeDispositions,
} from "@thuocdo/database/queries/comments";
import {
  findConsultation,
  inviteAgencies,
  moveDraft,
  openConsultation,
} from "@thuocdo/database/queries/consultations";
import { storeEdits } from "@thuocdo/database/queries/version-edits";
import { findVersion } from "@thuocdo/database/queries/versions";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely, Transaction } from "kysely";
import {
  askedFor,
  comments,
  letterNumber,
  type SimulatedComment,
} from "#demonstration/consultation-words.ts";
import type { Departments } from "#demonstration/departments.ts";
import { secondDraftId } from "#demonstration/load-set.ts";
import { ministry } from "#units/collect-units.ts";
import { deterministicId } from "#units/unit-id.ts";

export const consultationId = deterministicId("consultation:demonstration:1");

export interface ConsultationParties {
  readonly departments: Departments;
  /** Ids of the five cities, by the word in their people's user names. */
  readonly cities: Readonly<
    Record<"hanoi" | "hochiminh" | "haiphong" | "danang" | "cantho", string>
  >;
  readonly drafterId: string;
  readonly now: string;
}

/**
 * A simulated consultation on the second draft, half way: some agreed, some commented, one by letter, some silent; Hà Nội
 * has yet to merge what two of its departments sent. Nothing when it is there already.
 */
export async function loadConsultation(
  db: Kysely<Database>,
  { departments, cities, drafterId, now }: ConsultationParties,
): Promise<void> {
  const opened = day(now, -6);
  const dueOn = dateInVietnam(new Date(day(now, 14)));
  await db.transaction().execute(async (trx) => {
    if ((await findConsultation(trx, consultationId)) !== undefined) return;
    const about = { consultationId, at: opened };
    await openConsultation(trx, {
      id: consultationId,
      versionId: secondDraftId,
      message: askedFor,
      dueOn,
      openedBy: drafterId,
      at: opened,
    });
    const { order, planning, finance, hanoiMovement, hanoiResidence, hanoiTraffic } = departments;
    const unitIds = [order.id, planning.id, finance.id, ...Object.values(cities)];
    await inviteAgencies(trx, { ...about, unitIds, mergedByUnitId: null, dueOn: null });
    await inviteAgencies(trx, {
      ...about,
      unitIds: [hanoiMovement.id, hanoiResidence.id, hanoiTraffic.id],
      mergedByUnitId: cities.hanoi,
      dueOn: dateInVietnam(new Date(day(now, 7))),
    });
    await moveDraft(trx, { versionId: secondDraftId, to: "in-consultation", at: opened });

    const answered = day(now, -2);
    await reply(trx, finance.id, [], answered);
    await reply(trx, cities.cantho, [], answered);
    await reply(trx, hanoiResidence.id, [], answered);
    await reply(trx, hanoiMovement.id, comments.hanoiMovement, answered);
    const toAnswer = [
      ...(await reply(trx, cities.hochiminh, comments.hochiminh, answered)),
      ...(await reply(trx, cities.danang, comments.danang, answered)),
      ...(await reply(trx, planning.id, comments.planning, answered, {
        number: letterNumber,
        date: dateInVietnam(new Date(answered)),
      })),
    ];
    await answer(trx, toAnswer, drafterId, day(now, -1));
    await recordAct(trx, {
      act: "open-consultation",
      subjectKind: "consultation",
      subjectId: consultationId,
      unitId: ministry.unitId,
      personId: drafterId,
      at: opened,
      detail: { versionId: secondDraftId, simulated: true },
    });
  });
}

interface StoredComment extends SimulatedComment {
  readonly id: string;
}

async function reply(
  trx: Transaction<Database>,
  unitId: string,
  said: readonly SimulatedComment[],
  at: string,
  letter?: { readonly number: string; readonly date: string },
): Promise<readonly StoredComment[]> {
  const key = { consultationId, unitId, savedBy: null, at };
  await saveReply(trx, { ...key, ...(letter !== undefined && { letter }) });
  const stored = said.map((comment, place) => ({
    ...comment,
    id: deterministicId(`comment:${unitId}:${place}`),
  }));
  for (const { id, nodeId, field, content, proposal } of stored) {
    const comment: Comment = { nodeId, field, content, proposal };
    await saveComment(trx, { ...key, ...comment, id, revision: 1, sourceIds: [] });
  }
  const stance = said.length === 0 ? "agreed" : "commented";
  const id = deterministicId(`reply:${unitId}`);
  await sendReply(trx, { consultationId, unitId, id, stance, note: "", sentBy: null, at });
  return stored;
}

/** Gives the answers that are there so far; what is taken over goes into the draft. */
async function answer(
  trx: Transaction<Database>,
  said: readonly StoredComment[],
  decidedBy: string,
  at: string,
): Promise<void> {
  const version = await findVersion(trx, secondDraftId);
  if (version === undefined) throw new Error("The demonstration has no second draft.");
  const fixed = version.document;
  let document = fixed;
  const edits = [];
  const dispositions = [];
  for (const comment of said) {
    if (comment.answer === undefined) continue;
    const { kind, reason, applies } = comment.answer;
    let editId: string | null = null;
    if (applies) {
      const taken = takeProposal(document, { fixed, comment, key: comment.id });
      if (!taken.ok || taken.value.edit === undefined)
        throw new Error(`The demonstration's proposal on ${comment.nodeId} is not taken.`);
      const applied = applyEdit(document, taken.value.edit);
      if (!applied.ok) throw new Error(`The demonstration is refused: ${applied.refusal.code}`);
      document = applied.value.version;
      editId = deterministicId(`edit:${comment.id}`);
      edits.push({ id: editId, edit: taken.value.edit, inverse: applied.value.inverse });
    }
    const id = deterministicId(`disposition:${comment.id}`);
    dispositions.push({ id, commentId: comment.id, kind, reason, editId, decidedBy, at });
  }
  const base = version.editSequence;
  await storeEdits(trx, {
    versionId: secondDraftId,
    base,
    edits,
    document,
    personId: decidedBy,
    at,
  });
  await storeDispositions(trx, dispositions);
}

function day(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString();
}
