import type { Role } from "@thuocdo/criteria/role";
import type { OpenWork } from "@thuocdo/submissions/hand-over";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

export interface RoleOf {
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
}

/** What is open in somebody's role; nothing for those who do not administer it. */
export async function listOpenWork(
  db: Kysely<Database>,
  { personId, unitId, role }: RoleOf,
): Promise<readonly OpenWork[]> {
  const { rows } = await sql<OpenWork>`
    select kind, subject_id as "subjectId", title, pieces
    from open_work(${personId}::uuid, ${unitId}::uuid, ${role})
  `.execute(db);
  return rows;
}

/** Who else holds the role for the unit beyond an instant, by name. */
export async function listReceivers(
  db: Kysely<Database>,
  { personId, unitId, role }: RoleOf,
  beyond: string,
) {
  return await db
    .selectFrom("role_assignment as a")
    .innerJoin("person as p", "p.id", "a.person_id")
    .select(["p.id", "p.full_name as fullName"])
    .where("a.unit_id", "=", unitId)
    .where("a.role", "=", role)
    .where("a.person_id", "!=", personId)
    .where(
      sql<boolean>`a.valid_from <= (${beyond}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`,
    )
    .where(sql<boolean>`(a.valid_until is null or a.valid_until > ${beyond}::timestamptz)`)
    .orderBy(sql`p.full_name collate "vi-x-icu"`)
    .orderBy("p.id")
    .execute();
}

/** Submissions that another may not appraise a second time in place of this person. */
export async function listBarredSeconds(
  db: Kysely<Database>,
  { personId, unitId }: RoleOf,
  receiverId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select id from barred_seconds(${personId}::uuid, ${receiverId}::uuid, ${unitId}::uuid) as id
  `.execute(db);
  return rows.map(({ id }) => id);
}

export interface NewHandOver extends RoleOf {
  readonly id: string;
  readonly receiverId: string | null;
  readonly endsAt: string;
  readonly reason: string;
  readonly work: readonly OpenWork[];
  readonly by: string;
  readonly at: string;
}

/** Records it, and gives what is the person's own to the receiver. */
export async function storeHandOver(trx: Transaction<Database>, made: NewHandOver): Promise<void> {
  await trx
    .insertInto("hand_over")
    .values({
      id: made.id,
      unit_id: made.unitId,
      role: made.role,
      person_id: made.personId,
      receiver_id: made.receiverId,
      ends_at: made.endsAt,
      reason: made.reason,
      work: JSON.stringify(made.work),
      handed_at: made.at,
      handed_by: made.by,
    })
    .execute();
  if (made.receiverId === null) return;
  await sql`
    select take_over_work(${made.personId}::uuid, ${made.receiverId}::uuid, ${made.unitId}::uuid, ${made.role})
  `.execute(trx);
}

export async function isHandedOver(db: Kysely<Database>, id: string): Promise<boolean> {
  const found = await db
    .selectFrom("hand_over")
    .select("id")
    .where("id", "=", id)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** What was handed over to or by somebody since an instant, the latest first. */
export async function listHandOversOf(
  db: Kysely<Database>,
  { personId, since }: { readonly personId: string; readonly since: string },
) {
  return await db
    .selectFrom("hand_over as h")
    .innerJoin("unit_name as n", (join) =>
      join.onRef("n.unit_id", "=", "h.unit_id").on(
        sql<boolean>`n.valid_from = (
            select max(m.valid_from) from unit_name m where m.unit_id = h.unit_id)`,
      ),
    )
    .select([
      "h.id",
      "h.unit_id as unitId",
      "n.name as unitName",
      "h.role",
      "h.person_id as personId",
      sql<string | null>`name_in_hand_over(h.person_id)`.as("giverName"),
      sql<string | null>`name_in_hand_over(h.receiver_id)`.as("receiverName"),
      "h.ends_at as endsAt",
      "h.reason",
      "h.work",
      "h.handed_at as handedAt",
    ])
    .where((where) =>
      where.or([where("h.person_id", "=", personId), where("h.receiver_id", "=", personId)]),
    )
    .where("h.handed_at", ">", new Date(since))
    .orderBy("h.handed_at", "desc")
    .orderBy("h.unit_id")
    .orderBy("h.role")
    .execute();
}

export async function countHandOversOf(
  db: Kysely<Database>,
  { personId, since }: { readonly personId: string; readonly since: string },
): Promise<number> {
  const { rows } = await sql<{ readonly told: number }>`
    select count(*)::integer as told from hand_over
    where (person_id = ${personId}::uuid or receiver_id = ${personId}::uuid)
      and handed_at > ${since}::timestamptz
  `.execute(db);
  return rows[0]?.told ?? 0;
}
