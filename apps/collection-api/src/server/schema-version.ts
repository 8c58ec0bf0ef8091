import { connect } from "@thuocdo/database/connect";
import { migrations } from "@thuocdo/database/migrations";
import { sql } from "kysely";

const known = Object.keys(migrations).toSorted();

/** The schema that this program was written for: the name of its newest migration. */
export const newestMigration: string = known.at(-1) ?? "";

/** One sentence on why this program does not fit the database's schema; undefined when it does. */
export async function findSchemaProblem(databaseUrl: string): Promise<string | undefined> {
  const db = connect({ url: databaseUrl, role: "login", max: 1, connectTimeoutMs: 5_000 });
  try {
    const { rows } = await sql<{
      name: string;
    }>`select name from kysely_migration order by name`.execute(db);
    return describeDifference(rows.map(({ name }) => name));
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code === "42P01") return "The database has no schema yet: run `npm start` to make it.";
    return `The database refused: ${message}. Check that it runs and that DATABASE_URL is right.`;
  } finally {
    await db.destroy();
  }
}

/** @param applied names of the migrations that the database has */
export function describeDifference(applied: readonly string[]): string | undefined {
  const newer = applied.filter((name) => !known.includes(name));
  if (newer.length > 0) {
    return `The database is at ${newer.at(-1)}, newer than this program knows (${newestMigration}): update the program.`;
  }
  const pending = known.filter((name) => !applied.includes(name));
  if (pending.length === 0) return undefined;
  return `The database lacks ${pending.length} migrations, the first is ${pending[0]}: back it up, then run \`npm start -- --migrate\`.`;
}
