import { sql } from "kysely";
import { connect } from "#connect.ts";
import { migrations } from "#migrations.ts";

/** How a database's schema differs from the one that this program was written for. */
export interface SchemaDifference {
  /** Migrations that the program has and the database has not, in order; all of them where it is empty. */
  readonly pending: readonly string[];
  /** Migrations that the database has and the program does not know: a newer program was there. */
  readonly unknown: readonly string[];
}

/** Compares, and changes nothing. Throws what the database refuses. */
export async function findSchemaDifference(url: string): Promise<SchemaDifference> {
  const applied = await listApplied(url);
  const known = Object.keys(migrations).toSorted();
  return {
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  };
}

async function listApplied(url: string): Promise<readonly string[]> {
  const db = connect({ url, role: "login", max: 1, connectTimeoutMs: 5_000 });
  try {
    const table = await sql`select 1 where to_regclass('kysely_migration') is not null`.execute(db);
    if (table.rows.length === 0) return [];
    const { rows } = await sql<{
      name: string;
    }>`select name from kysely_migration order by name`.execute(db);
    return rows.map(({ name }) => name);
  } finally {
    await db.destroy();
  }
}
