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
  readonly hasPassword: boolean;
  readonly passwordDue: boolean;
  /** A second factor is set up. */
  readonly secondFactor: boolean;
  readonly secondFactorRequired: boolean;
}

/** The same with what is known of one session of the account. */
export interface SessionStanding extends AccountStanding {
  /** The organisation's provider signed it in, and not a password. */
  readonly byProvider: boolean;
  /** The provider says that it asked for a second factor. */
  readonly secondFactorProved: boolean;
}

/** The person behind a sign-in account; works before anybody acts. */
export async function findAccountStanding(
  db: Kysely<Database>,
  accountId: string,
): Promise<AccountStanding | undefined> {
  const { rows } = await sql<AccountStanding>`
    select person_id as "personId", locked, has_password as "hasPassword", password_due as "passwordDue",
      second_factor as "secondFactor", second_factor_required as "secondFactorRequired"
    from account_standing(${accountId}) where person_id is not null
  `.execute(db);
  return rows[0];
}

/** Who a session belongs to, and the roles they hold. */
export interface SignedIn {
  readonly session: { readonly id: string; readonly expiresAt: Date };
  readonly person: Person;
  readonly standing: SessionStanding;
  readonly assignments: readonly Assignment[];
}

/**
 * The person behind the token of a session, expired or not, with the assignments in force at an instant, under the unit's
 * latest name: people of a unit that has ended still see what they did. Works before anybody acts.
 */
export async function findSignedIn(
  db: Kysely<Database>,
  { token, at }: { readonly token: string; readonly at: string },
): Promise<SignedIn | undefined> {
  const { rows } = await sql<
    Person &
      Omit<SessionStanding, "personId"> & {
        readonly sessionId: string;
        readonly sessionExpiresAt: Date;
        readonly assignments: readonly (Omit<Assignment, "validUntil"> & {
          readonly validUntil: string | null;
        })[];
      }
  >`
    select s.session_id as "sessionId", s.session_expires_at as "sessionExpiresAt",
      s.person_id as id, s.user_name as "userName", s.full_name as "fullName", s.simulated,
      s.assignments, a.locked, a.has_password as "hasPassword", a.password_due as "passwordDue", a.second_factor as "secondFactor",
      a.second_factor_required as "secondFactorRequired",
      v.session_id is not null as "byProvider", coalesce(v.second_factor, false) as "secondFactorProved"
    from signed_in(${token}, ${at}::timestamptz) s
    cross join lateral account_standing(s.account_id) a
    left join auth.provider_session v on v.session_id = s.session_id
  `.execute(db);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { id, userName, fullName, simulated } = row;
  const { locked, hasPassword, passwordDue, secondFactor, secondFactorRequired } = row;
  const { byProvider, secondFactorProved } = row;
  return {
    session: { id: row.sessionId, expiresAt: row.sessionExpiresAt },
    person: { id, userName, fullName, simulated },
    standing: {
      personId: id,
      locked,
      hasPassword,
      passwordDue,
      secondFactor,
      secondFactorRequired,
      byProvider,
      secondFactorProved,
    },
    assignments: row.assignments.map(({ validUntil, ...assignment }) => ({
      ...assignment,
      validUntil: validUntil === null ? null : new Date(validUntil),
    })),
  };
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
  /** First day; today unless given. */
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

/** Roles whose unit stands elsewhere since a day that has come are seen and administered from there. Gives how many they were. */
export async function followUnits(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ readonly followed: number }>`
    select follow_units(null) as followed
  `.execute(db);
  return rows[0]?.followed ?? 0;
}
