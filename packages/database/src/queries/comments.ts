import type { Comment } from "@thuocdo/criteria/consultation/comment";
import type { Stance } from "@thuocdo/criteria/consultation/consultation-figures";
import type { DispositionKind } from "@thuocdo/criteria/consultation/disposition";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** An agency in a consultation: whose reply is written. */
export interface ReplyKey {
  readonly consultationId: string;
  readonly unitId: string;
}

/** The reply as the acting person may see it, and nobody else writes it until the transaction ends. */
export async function lockReply(trx: Transaction<Database>, { consultationId, unitId }: ReplyKey) {
  return await trx
    .selectFrom("consultation_reply")
    .select(["state", "channel", "id", "stance", "note", "saved_at as savedAt"])
    .where("consultation_id", "=", consultationId)
    .where("unit_id", "=", unitId)
    .forUpdate()
    .executeTakeFirst();
}

/** Makes room for the agency's letter: what it drafted and did not send is kept for it alone. Gives the number of comments. */
export async function setReplyAside(
  trx: Transaction<Database>,
  { consultationId, unitId }: ReplyKey,
): Promise<number> {
  const { rows } = await sql<{ moved: number }>`
    select set_reply_aside(${consultationId}, ${unitId}) as moved`.execute(trx);
  return rows[0]?.moved ?? 0;
}

/** Whether the city that merges the department's reply has sent its own: what comes now reaches nobody. */
export async function isMergingReplySent(
  db: Kysely<Database>,
  { consultationId, unitId }: ReplyKey,
): Promise<boolean> {
  const { rows } = await sql<{ sent: boolean }>`
    select merging_reply_is_sent(${consultationId}, ${unitId}) as sent`.execute(db);
  return rows[0]?.sent ?? false;
}

/** What the agency drafted and did not send before its letter was recorded, in the order it was made. */
export async function listSetAside(
  db: Kysely<Database>,
  { consultationId, unitId }: ReplyKey,
): Promise<readonly StoredComment[]> {
  const rows = await db
    .selectFrom("comment_set_aside")
    .select(["id", "consultation_id as consultationId", "unit_id as unitId", "node_id as nodeId"])
    .select(["field", "content", "proposal", "made_at as madeAt", "saved_at as savedAt"])
    .where("consultation_id", "=", consultationId)
    .where("unit_id", "=", unitId)
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, revision: 0, sourceIds: [] }));
}

/** Begins a reply, or saves its note; only while it is being drafted. */
export async function saveReply(
  trx: Transaction<Database>,
  reply: ReplyKey & {
    readonly note?: string;
    readonly letter?: { readonly number: string; readonly date: string };
    readonly savedBy: string | null;
    readonly at: string;
  },
): Promise<void> {
  const saved = {
    saved_at: reply.at,
    saved_by: reply.savedBy,
    ...(reply.note !== undefined && { note: reply.note.normalize("NFC") }),
  };
  await trx
    .insertInto("consultation_reply")
    .values({
      consultation_id: reply.consultationId,
      unit_id: reply.unitId,
      id: null,
      stance: null,
      channel: reply.letter === undefined ? "system" : "letter",
      letter_number: reply.letter?.number ?? null,
      letter_date: reply.letter?.date ?? null,
      sent_by: null,
      ...saved,
    })
    .onConflict((conflict) => conflict.constraint("consultation_reply_pkey").doUpdateSet(saved))
    .execute();
}

export async function sendReply(
  trx: Transaction<Database>,
  reply: ReplyKey & {
    readonly id: string;
    readonly stance: Stance;
    readonly note: string;
    readonly sentBy: string | null;
    readonly at: string;
  },
): Promise<void> {
  await trx
    .updateTable("consultation_reply")
    .set({
      state: "sent",
      id: reply.id,
      stance: reply.stance,
      note: reply.note.normalize("NFC"),
      saved_at: reply.at,
      saved_by: reply.sentBy,
      sent_at: reply.at,
      sent_by: reply.sentBy,
    })
    .where("consultation_id", "=", reply.consultationId)
    .where("unit_id", "=", reply.unitId)
    .returning("unit_id")
    .executeTakeFirstOrThrow();
}

export interface StoredComment extends Comment {
  readonly id: string;
  readonly consultationId: string;
  readonly unitId: string;
  readonly revision: number;
  readonly madeAt: Date;
  readonly savedAt: Date;
  /** Comments of departments that a city made this one of. */
  readonly sourceIds: readonly string[];
}

/** Comments that the acting person may see, in the order they were made. */
export async function listComments(
  db: Kysely<Database>,
  filter: {
    readonly consultationId: string;
    readonly unitId?: string;
    readonly ids?: readonly string[];
  },
): Promise<readonly StoredComment[]> {
  let comments = db
    .selectFrom("comment as m")
    .select([
      "m.id",
      "m.consultation_id as consultationId",
      "m.unit_id as unitId",
      "m.node_id as nodeId",
      "m.field",
      "m.content",
      "m.proposal",
      "m.revision",
      "m.made_at as madeAt",
      "m.saved_at as savedAt",
      sql<readonly string[]>`array(
        select s.source_comment_id from comment_source s where s.comment_id = m.id order by s.source_comment_id)`.as(
        "sourceIds",
      ),
    ])
    .where("m.consultation_id", "=", filter.consultationId)
    .orderBy("m.made_at")
    .orderBy("m.id");
  if (filter.unitId !== undefined) comments = comments.where("m.unit_id", "=", filter.unitId);
  if (filter.ids !== undefined) comments = comments.where("m.id", "in", [...filter.ids]);
  return await comments.execute();
}

/** Which comments of a city were made of which of its departments', as far as the acting person may see. */
export async function listMergings(
  db: Kysely<Database>,
  consultationId: string,
): Promise<readonly { readonly commentId: string; readonly sourceId: string }[]> {
  return await db
    .selectFrom("comment_source as s")
    .innerJoin("comment as m", "m.id", "s.source_comment_id")
    .select(["s.comment_id as commentId", "s.source_comment_id as sourceId"])
    .where("m.consultation_id", "=", consultationId)
    .orderBy("s.comment_id")
    .execute();
}

export interface SavedComment extends Comment {
  readonly id: string;
  readonly consultationId: string;
  readonly unitId: string;
  readonly revision: number;
  readonly sourceIds: readonly string[];
  readonly savedBy: string | null;
  readonly at: string;
}

/** Stores a comment of a reply that is being drafted, whole; the first time it is made now. */
export async function saveComment(
  trx: Transaction<Database>,
  comment: SavedComment,
): Promise<void> {
  const said = {
    node_id: comment.nodeId,
    field: comment.field,
    content: comment.content.normalize("NFC"),
    proposal: comment.proposal === null ? null : JSON.stringify(comment.proposal),
    revision: comment.revision,
    saved_at: comment.at,
    saved_by: comment.savedBy,
  };
  await trx
    .insertInto("comment")
    .values({
      id: comment.id,
      consultation_id: comment.consultationId,
      unit_id: comment.unitId,
      made_at: comment.at,
      ...said,
    })
    .onConflict((conflict) => conflict.constraint("comment_pkey").doUpdateSet(said))
    .execute();
  if (comment.sourceIds.length > 0) {
    await trx
      .insertInto("comment_source")
      .values(
        comment.sourceIds.map((source) => ({
          comment_id: comment.id,
          source_comment_id: source,
        })),
      )
      .onConflict((conflict) => conflict.constraint("comment_source_pkey").doNothing())
      .execute();
  }
}

export async function deleteComment(trx: Transaction<Database>, id: string): Promise<boolean> {
  const gone = await trx.deleteFrom("comment").where("id", "=", id).returning("id").execute();
  return gone.length > 0;
}

export interface StoredDisposition {
  readonly id: string;
  readonly commentId: string;
  readonly kind: DispositionKind;
  readonly reason: string;
  readonly editId: string | null;
  readonly decidedAt: Date;
}

/** The answer that holds for each comment of a consultation, as far as the acting person may see; taken back ones are none. */
export async function listDispositions(
  db: Kysely<Database>,
  consultationId: string,
): Promise<readonly StoredDisposition[]> {
  const last = await db
    .selectFrom("disposition as d")
    .distinctOn("d.comment_id")
    .select([
      "d.id",
      "d.comment_id as commentId",
      "d.kind",
      "d.reason",
      "d.edit_id as editId",
      "d.decided_at as decidedAt",
    ])
    .where("d.consultation_id", "=", consultationId)
    .orderBy("d.comment_id")
    .orderBy("d.number", "desc")
    .execute();
  return last.flatMap(({ kind, ...rest }) => (kind === "reopened" ? [] : [{ kind, ...rest }]));
}

export interface NewDisposition {
  readonly id: string;
  readonly commentId: string;
  readonly kind: DispositionKind | "reopened";
  readonly reason: string;
  readonly editId: string | null;
  readonly decidedBy: string | null;
  readonly at: string;
}

export async function storeDispositions(
  trx: Transaction<Database>,
  dispositions: readonly NewDisposition[],
): Promise<void> {
  await trx
    .insertInto("disposition")
    .values(
      dispositions.map((disposition) => ({
        id: disposition.id,
        comment_id: disposition.commentId,
        kind: disposition.kind,
        reason: disposition.reason.normalize("NFC"),
        edit_id: disposition.editId,
        decided_at: disposition.at,
        decided_by: disposition.decidedBy,
      })),
    )
    .execute();
}

/** Which of these ids are stored already, with what was stored under them. */
export async function listDispositionsById(db: Kysely<Database>, ids: readonly string[]) {
  return await db
    .selectFrom("disposition")
    .select(["id", "comment_id as commentId", "kind", "reason", "edit_id as editId"])
    .where("id", "in", [...ids])
    .execute();
}

/** Comments sent on any state of a draft that have no answer: none may be left when it is issued. */
export async function countUnansweredComments(
  db: Kysely<Database>,
  versionId: string,
): Promise<number> {
  const { count } = await db
    .selectFrom("comment as m")
    .innerJoin("consultation as c", "c.id", "m.consultation_id")
    .innerJoin("consultation_reply as r", (join) =>
      join
        .onRef("r.consultation_id", "=", "m.consultation_id")
        .onRef("r.unit_id", "=", "m.unit_id"),
    )
    .where("c.version_id", "=", versionId)
    .where("r.state", "=", "sent")
    .where("r.merged_by_unit_id", "is", null)
    .where(
      sql<boolean>`coalesce((
        select d.kind from disposition d where d.comment_id = m.id order by d.number desc limit 1), 'reopened') = 'reopened'`,
    )
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}
