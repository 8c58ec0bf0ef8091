import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

export interface Recipient {
  readonly personId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly address: string;
}

/** Who answers for these units now and can be written to. */
export async function listRecipients(
  db: Kysely<Database>,
  { unitIds, at }: { readonly unitIds: readonly string[]; readonly at: string },
): Promise<readonly Recipient[]> {
  return await db
    .selectFrom("role_assignment as a")
    .innerJoin("person as p", "p.id", "a.person_id")
    .innerJoin("unit_name as n", (join) =>
      join.onRef("n.unit_id", "=", "a.unit_id").on(
        sql<boolean>`n.valid_from = (
          select max(m.valid_from) from unit_name m where m.unit_id = a.unit_id)`,
      ),
    )
    .where("a.unit_id", "=", sql<string>`any (${unitIds}::uuid[])`)
    .where("a.role", "=", "ward-officer")
    .where((where) =>
      where.or([where("a.valid_until", "is", null), where("a.valid_until", ">", new Date(at))]),
    )
    .where("p.email", "is not", null)
    .select(["p.id as personId", "a.unit_id as unitId", "n.name as unitName", "p.email as address"])
    .$narrowType<{ address: string }>()
    .execute();
}

export interface NewMail extends Recipient {
  readonly subject: string;
  readonly body: string;
}

/** Where somebody is written to about a unit; undefined where they can't be. */
export async function findRecipient(
  db: Kysely<Database>,
  { personId, unitId }: { readonly personId: string; readonly unitId: string },
): Promise<Recipient | undefined> {
  return await db
    .selectFrom("person as p")
    .innerJoin("unit_name as n", (join) =>
      join.on("n.unit_id", "=", unitId).on(
        sql<boolean>`n.valid_from = (
            select max(m.valid_from) from unit_name m where m.unit_id = ${unitId}::uuid)`,
      ),
    )
    .where("p.id", "=", personId)
    .where("p.email", "is not", null)
    .select(["p.id as personId", "n.unit_id as unitId", "n.name as unitName", "p.email as address"])
    .$narrowType<{ address: string }>()
    .executeTakeFirst();
}

/** To be sent by whichever process comes first. */
export async function queueMail(
  trx: Transaction<Database>,
  mails: readonly NewMail[],
  {
    roundId,
    queuedBy,
    at,
  }: { readonly roundId: string | null; readonly queuedBy: string; readonly at: string },
): Promise<void> {
  for (let from = 0; from < mails.length; from += 1000) {
    await trx
      .insertInto("mail")
      .values(
        mails.slice(from, from + 1000).map(({ personId, unitId, address, subject, body }) => ({
          round_id: roundId,
          unit_id: unitId,
          person_id: personId,
          address,
          subject: subject.normalize("NFC"),
          body: body.normalize("NFC"),
          queued_at: at,
          queued_by: queuedBy,
          next_attempt_at: sql<Date>`now()`,
        })),
      )
      .execute();
  }
}

/** The latest letters of a round, of units that the acting person stands above. */
export async function listMail(db: Kysely<Database>, roundId: string, limit: number) {
  return await db
    .selectFrom("mail as m")
    .innerJoin("person as p", "p.id", "m.person_id")
    .innerJoin("unit_name as n", (join) =>
      join.onRef("n.unit_id", "=", "m.unit_id").on(
        sql<boolean>`n.valid_from = (
          select max(o.valid_from) from unit_name o where o.unit_id = m.unit_id)`,
      ),
    )
    .where("m.round_id", "=", roundId)
    .select([
      "m.id",
      "n.name as unitName",
      "p.full_name as fullName",
      "m.queued_at as queuedAt",
      "m.sent_at as sentAt",
      "m.given_up_at as givenUpAt",
      "m.last_error as lastError",
    ])
    .orderBy("m.queued_at", "desc")
    .orderBy("n.name")
    .limit(limit)
    .execute();
}

export interface ClaimedMail {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly attempts: number;
}

/** Letters due now; nobody else sends them meanwhile. */
export async function claimMail(
  db: Kysely<Database>,
  most: number,
): Promise<readonly ClaimedMail[]> {
  return (await sql<ClaimedMail>`select * from claim_mail(${most})`.execute(db)).rows;
}

export async function settleMail(
  db: Kysely<Database>,
  {
    id,
    error,
    final,
  }: { readonly id: string; readonly error: string | null; readonly final: boolean },
): Promise<void> {
  await sql`select settle_mail(${id}::uuid, ${error}, ${final})`.execute(db);
}
