import type { Role } from "@thuocdo/criteria/role";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";
import type { UnitLevel } from "#schema/units.ts";

export interface Person {
  readonly id: string;
  readonly userName: string;
  readonly fullName: string;
  readonly simulated: boolean;
}

export interface Assignment {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitLevel: UnitLevel;
  readonly role: Role;
  readonly validUntil: Date | null;
}

/** What stands between a signed-in account and its use. */
export interface AccountStanding {
  readonly personId: string;
  /** Locked by an administrator. */
  readonly locked: boolean;
  readonly passwordDue: boolean;
  /** A second factor is set up. */
  readonly secondFactor: boolean;
  readonly secondFactorRequired: boolean;
}

/** The person behind a sign-in account; works before anybody acts. */
export async function findAccountStanding(
  db: Kysely<Database>,
  accountId: string,
): Promise<AccountStanding | undefined> {
  const { rows } = await sql<AccountStanding>`
    select person_id as "personId", locked, password_due as "passwordDue",
      second_factor as "secondFactor", second_factor_required as "secondFactorRequired"
    from account_standing(${accountId}) where person_id is not null
  `.execute(db);
  return rows[0];
}

/** Within an acting transaction: oneself, and people with a role in or below one's units. */
export async function findPerson(
  db: Kysely<Database>,
  personId: string,
): Promise<Person | undefined> {
  return await db
    .selectFrom("person")
    .select(["id", "user_name as userName", "full_name as fullName", "simulated"])
    .where("id", "=", personId)
    .executeTakeFirst();
}

/** Assignments in force at an instant, under the unit's latest name: people of a unit that has ended still see what they did. */
export async function listAssignments(
  db: Kysely<Database>,
  personId: string,
  at: string,
): Promise<readonly Assignment[]> {
  return await db
    .selectFrom("role_assignment as a")
    .innerJoin("unit_name as n", (join) =>
      join.onRef("n.unit_id", "=", "a.unit_id").on(
        sql<boolean>`n.valid_from = (
          select max(m.valid_from) from unit_name m where m.unit_id = a.unit_id)`,
      ),
    )
    .select([
      "a.unit_id as unitId",
      "n.name as unitName",
      "n.level as unitLevel",
      "a.role",
      "a.valid_until as validUntil",
    ])
    .where("a.person_id", "=", personId)
    .where(sql<boolean>`a.valid_from <= (${at}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`)
    .where((where) =>
      where.or([where("a.valid_until", "is", null), where("a.valid_until", ">", new Date(at))]),
    )
    .orderBy("n.level")
    .orderBy("n.code")
    .orderBy("a.role")
    .execute();
}

export interface NewPerson {
  readonly id?: string;
  readonly accountId: string | null;
  readonly userName: string;
  readonly fullName: string;
  readonly email?: string | null;
  readonly simulated?: boolean;
  /** Administrator who adds the person; null from the command line. */
  readonly addedBy: string | null;
}

export async function addPerson(trx: Transaction<Database>, person: NewPerson): Promise<string> {
  const { id } = await trx
    .insertInto("person")
    .values({
      ...(person.id !== undefined && { id: person.id }),
      account_id: person.accountId,
      user_name: person.userName,
      full_name: person.fullName.normalize("NFC"),
      email: person.email ?? null,
      simulated: person.simulated ?? false,
      added_by: person.addedBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export interface NewAssignment {
  readonly personId: string;
  readonly unitId: string;
  readonly role: Role;
  /** First day; the units above are read as of it. Today unless given. */
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** Gives a role for a unit; given again, it only moves the end. */
export async function assignRole(
  trx: Transaction<Database>,
  { personId, unitId, role, validFrom, validUntil }: NewAssignment,
): Promise<void> {
  await trx
    .insertInto("role_assignment")
    .values({
      person_id: personId,
      unit_id: unitId,
      role,
      ...(validFrom !== undefined && { valid_from: validFrom }),
      valid_until: validUntil ?? null,
    })
    .onConflict((conflict) =>
      conflict
        .constraint("role_assignment_unique")
        .doUpdateSet({ valid_until: validUntil ?? null }),
    )
    .execute();
}
