import { type Kysely, sql } from "kysely";

import { connect } from "#connect.ts";
import { databaseRoles } from "#roles.ts";
import type { Database } from "#schema.ts";

/**
 * Makes the four roles, lets the login act in them, and lets the owner build in this database.
 * Roles belong to the whole server, so another database may be doing the same right now.
 */
export async function prepareRoles(url: string): Promise<void> {
  const db = connect({ url, role: "login", max: 1 });
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await db.transaction().execute(prepare);
      } catch (error) {
        if (attempt === 5 || !isConcurrentChange(error)) throw error;
      }
    }
  } finally {
    await db.destroy();
  }
}

async function prepare(db: Kysely<Database>): Promise<void> {
  const { owner, api, worker, queue } = databaseRoles;
  for (const role of [owner, api, worker, queue]) {
    await createRole(db, role);
    await letActAs(db, { role, as: null });
  }
  await letActAs(db, { role: queue, as: owner });
  const { name } = await db
    .selectNoFrom(sql<string>`current_database()`.as("name"))
    .executeTakeFirstOrThrow();
  const database = sql.id(name);
  await sql`grant create on database ${database} to ${sql.id(owner)}, ${sql.id(queue)}`.execute(db);
  await sql`grant usage, create on schema public to ${sql.id(owner)}`.execute(db);
}

async function createRole(db: Kysely<Database>, role: string): Promise<void> {
  const { rows } = await sql`select 1 from pg_roles where rolname = ${role}`.execute(db);
  if (rows.length === 0) await sql`create role ${sql.id(role)} nologin`.execute(db);
}

/** `as: null` means the login; PostgreSQL 16 and later need SET said apart from membership. */
async function letActAs(
  db: Kysely<Database>,
  { role, as }: { readonly role: string; readonly as: string | null },
): Promise<void> {
  const { login } = await db
    .selectNoFrom(sql<string>`current_user::text`.as("login"))
    .executeTakeFirstOrThrow();
  const member = as ?? login;
  const { allowed } = await db
    .selectNoFrom(
      sql<boolean>`pg_has_role(${member}, ${role}, 'USAGE') and pg_has_role(${member}, ${role}, 'SET')`.as(
        "allowed",
      ),
    )
    .executeTakeFirstOrThrow();
  if (allowed) return;
  await sql`grant ${sql.id(role)} to ${sql.id(member)} with inherit true, set true`.execute(db);
}

/** duplicate_object, unique_violation on the catalog, "tuple concurrently updated". */
function isConcurrentChange(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "42710" || code === "23505" || code === "XX000";
}
