import type { Role } from "@thuocdo/criteria/role";
import { type Kysely, sql, type RawBuilder, type Transaction } from "kysely";
import type { Database } from "#schema.ts";
import type { UnitLevel } from "#schema/units.ts";

export interface AccountRow {
  readonly id: string;
  readonly accountId: string | null;
  readonly userName: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly externalId: string | null;
  readonly simulated: boolean;
  readonly administered: boolean;
  readonly hasPassword: boolean;
  readonly passwordDue: boolean;
  readonly secondFactor: boolean;
  readonly lockedAt: Date | null;
  readonly lockReason: string | null;
  readonly lockedOutUntil: Date | null;
  readonly lastSignedInAt: Date | null;
}

export type AccountStandingFilter =
  | "active"
  | "without-role"
  | "locked"
  | "password-due"
  | "without-second-factor";

export interface AccountFilter {
  /** Units whose people are meant, with those below. */
  readonly unitIds: readonly string[];
  readonly personId?: string;
  readonly text?: string;
  readonly role?: Role;
  readonly within?: string;
  readonly standing?: AccountStandingFilter;
  readonly at: string;
  readonly limit: number;
}

/** Providers other than the password are one: the organisation's. */
export const externalProviderId = "organisation";

/** People with a role, now or once, at or below units; by name, with how many there are in all. */
export async function listAccounts(
  db: Kysely<Database>,
  filter: AccountFilter,
): Promise<{ readonly found: number; readonly items: readonly AccountRow[] }> {
  const { unitIds, at, limit } = filter;
  const { rows } = await sql<AccountRow & { readonly found: number }>`
    select p.id, p.account_id as "accountId", p.user_name as "userName", p.full_name as "fullName",
      p.email, e."accountId" as "externalId", p.simulated,
      administers_person(p.id) as administered,
      c.id is not null as "hasPassword",
      coalesce(g.password_due, false) as "passwordDue",
      coalesce(u."twoFactorEnabled", false) as "secondFactor",
      g.locked_at as "lockedAt", g.lock_reason as "lockReason",
      case when t.locked_until > ${at}::timestamptz then t.locked_until end as "lockedOutUntil",
      s.last as "lastSignedInAt",
      count(*) over ()::integer as found
    from person p
    left join auth."user" u on u.id = p.account_id
    left join auth."account" c on c."userId" = u.id and c."providerId" = 'credential'
    left join auth."account" e on e."userId" = u.id and e."providerId" = ${externalProviderId}
    left join auth.account_guard g on g.user_id = u.id
    left join auth.sign_in_attempt t on t.user_name = p.user_name
    left join lateral (
      select max("createdAt") as last from auth."session" where "userId" = u.id) s on true
    where exists (
        select 1 from role_assignment a
        where a.person_id = p.id and a.scope_unit_ids && ${unitIds}::uuid[]
          ${filter.within === undefined ? sql`` : sql`and ${filter.within}::uuid = any (a.scope_unit_ids)`}
          ${filter.role === undefined ? sql`` : sql`and a.role = ${filter.role} and ${inForce(at)}`})
      ${filter.personId === undefined ? sql`` : sql`and p.id = ${filter.personId}::uuid`}
      ${words(filter.text)}
      ${standing(filter.standing, at)}
    order by p.full_name collate "vi-x-icu", p.user_name
    limit ${limit}
  `.execute(db);
  return { found: rows[0]?.found ?? 0, items: rows.map(({ found: _, ...row }) => row) };
}

function inForce(at: string): RawBuilder<unknown> {
  return sql`(a.valid_until is null or a.valid_until > ${at}::timestamptz)`;
}

/** Each word stands somewhere in the name, the user name or the name of a unit acted for. */
function words(text: string | undefined): RawBuilder<unknown> {
  const sought = (text ?? "").trim().split(/\s+/).filter(Boolean);
  return sql.join(
    sought.map(
      (word) => sql`
      and (position(fold_vietnamese(${word}) in fold_vietnamese(p.full_name || ' ' || p.user_name)) > 0
        or exists (
          select 1 from role_assignment a join unit_name n on n.unit_id = a.unit_id
          where a.person_id = p.id and position(fold_vietnamese(${word}) in fold_vietnamese(n.name)) > 0))`,
    ),
    sql` `,
  );
}

function standing(filter: AccountStandingFilter | undefined, at: string): RawBuilder<unknown> {
  const holdsRole = sql`exists (select 1 from role_assignment a where a.person_id = p.id and ${inForce(at)})`;
  switch (filter) {
    case undefined:
      return sql``;
    case "active":
      return sql`and g.locked_at is null and ${holdsRole}`;
    case "without-role":
      return sql`and not ${holdsRole}`;
    case "locked":
      return sql`and (g.locked_at is not null or t.locked_until > ${at}::timestamptz)`;
    case "password-due":
      return sql`and g.password_due`;
    case "without-second-factor":
      return sql`and ${holdsRole} and not coalesce(u."twoFactorEnabled", false)`;
  }
}

export interface HeldRoleRow {
  readonly personId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitLevel: UnitLevel;
  readonly role: Role;
  readonly validUntil: Date | null;
}

/** Roles that people hold or held, as far as they may be seen; under the unit's latest name. */
export async function listHeldRoles(
  db: Kysely<Database>,
  personIds: readonly string[],
): Promise<readonly HeldRoleRow[]> {
  return await db
    .selectFrom("role_assignment as a")
    .innerJoin("unit_name as n", (join) =>
      join.onRef("n.unit_id", "=", "a.unit_id").on(
        sql<boolean>`n.valid_from = (
          select max(m.valid_from) from unit_name m where m.unit_id = a.unit_id)`,
      ),
    )
    .select([
      "a.person_id as personId",
      "a.unit_id as unitId",
      "n.name as unitName",
      "n.level as unitLevel",
      "a.role",
      "a.valid_until as validUntil",
    ])
    .where("a.person_id", "=", sql<string>`any (${personIds}::uuid[])`)
    .orderBy("n.level")
    .orderBy("n.name")
    .orderBy("a.role")
    .execute();
}

/** Ends a role at an instant, `at` unless given; gives whether it was in force. */
export async function endRole(
  trx: Transaction<Database>,
  {
    personId,
    unitId,
    role,
    at,
    until = at,
  }: { personId: string; unitId: string; role: Role; at: string; until?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("role_assignment")
    .set({ valid_until: until })
    .where("person_id", "=", personId)
    .where("unit_id", "=", unitId)
    .where("role", "=", role)
    .where((where) =>
      where.or([where("valid_until", "is", null), where("valid_until", ">", new Date(at))]),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Which of these user names are in use, whoever's they are. */
export async function listTakenUserNames(
  db: Kysely<Database>,
  userNames: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ readonly userName: string }>`
    select username as "userName" from auth."user" where username = any (${userNames}::text[])
  `.execute(db);
  return new Set(rows.map(({ userName }) => userName));
}

export interface SecondFactorRule {
  readonly unitId: string;
  readonly unitName: string;
  readonly role: Role;
}

export async function listSecondFactorRules(
  db: Kysely<Database>,
): Promise<readonly SecondFactorRule[]> {
  return await db
    .selectFrom("second_factor_rule as r")
    .innerJoin("unit_name as n", (join) =>
      join.onRef("n.unit_id", "=", "r.unit_id").on(
        sql<boolean>`n.valid_from = (
          select max(m.valid_from) from unit_name m where m.unit_id = r.unit_id)`,
      ),
    )
    .select(["r.unit_id as unitId", "n.name as unitName", "r.role"])
    .orderBy("n.level")
    .orderBy("n.name")
    .orderBy("r.role")
    .execute();
}

export async function replaceSecondFactorRules(
  trx: Transaction<Database>,
  rules: {
    readonly unitId: string;
    readonly roles: readonly Role[];
    readonly setBy: string;
    readonly at: string;
  },
): Promise<void> {
  await trx.deleteFrom("second_factor_rule").where("unit_id", "=", rules.unitId).execute();
  if (rules.roles.length === 0) return;
  await trx
    .insertInto("second_factor_rule")
    .values(
      rules.roles.map((role) => ({
        unit_id: rules.unitId,
        role,
        set_at: rules.at,
        set_by: rules.setBy,
      })),
    )
    .execute();
}
