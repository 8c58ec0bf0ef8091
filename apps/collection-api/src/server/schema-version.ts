import { migrations } from "@thuocdo/database/migrations";
import { findSchemaDifference, type SchemaDifference } from "@thuocdo/database/schema-difference";

const known = Object.keys(migrations).toSorted();

/** The schema that this program was written for: the name of its newest migration. */
export const newestMigration: string = known.at(-1) ?? "";

/** One sentence on why this program does not fit the database's schema; undefined when it does. */
export async function findSchemaProblem(databaseUrl: string): Promise<string | undefined> {
  try {
    return describeDifference(await findSchemaDifference(databaseUrl));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `The database refused: ${reason}. Check that it runs and that DATABASE_URL is right.`;
  }
}

export function describeDifference({ pending, unknown }: SchemaDifference): string | undefined {
  if (unknown.length > 0) {
    return `The database is at ${unknown.at(-1)}, newer than this program knows (${newestMigration}): update the program.`;
  }
  if (pending.length === 0) return undefined;
  if (pending.length === known.length) {
    return "The database has no schema yet: run `npm start` to make it.";
  }
  return `The database lacks ${pending.length} migrations, the first is ${pending[0]}: back it up, then run \`npm start -- --migrate\`.`;
}
