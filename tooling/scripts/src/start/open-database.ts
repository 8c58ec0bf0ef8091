import { EmbeddedPostgresError } from "@thuocdo/database/embedded-postgres-error";
import { startEmbeddedPostgres } from "@thuocdo/database/embedded-postgres";
import { migrateToLatest } from "@thuocdo/database/migrate";
import { findSchemaDifference } from "@thuocdo/database/schema-difference";
import { Client } from "pg";
import type { StartConfig } from "./config.ts";
import { messages } from "./messages.ts";
import { StartRefused, type StartProblem } from "./problem.ts";

export interface OpenDatabase {
  readonly url: string;
  /** True where it was running before us, and so is not ours to stop. */
  readonly adopted: boolean;
  readonly isRunning: () => boolean;
  readonly stop: () => Promise<void>;
}

type Say = (line: string) => void;

/** The database that was given, or one of our own; at the present schema. */
export async function openDatabase(
  config: StartConfig,
  options: { readonly say: Say; readonly mayMigrate: boolean },
): Promise<OpenDatabase> {
  const database =
    config.databaseUrl === undefined
      ? await openEmbedded(config.dataFolder, options.say)
      : openGiven(config.databaseUrl, options.say);
  const isOurs = config.databaseUrl === undefined;
  try {
    await migrate(database.url, { ...options, mayMigrate: options.mayMigrate || isOurs });
    return database;
  } catch (reason) {
    await database.stop();
    throw reason;
  }
}

async function openEmbedded(dataFolder: string, say: Say): Promise<OpenDatabase> {
  say(messages.startingDatabase(dataFolder));
  try {
    const database = await startEmbeddedPostgres({ dataFolder, durable: true });
    if (database.adopted) say(messages.adoptedDatabase);
    return database;
  } catch (reason) {
    if (!(reason instanceof EmbeddedPostgresError)) throw reason;
    const { code: problem, message } = reason;
    throw new StartRefused(
      [{ code: "embedded-postgres", problem, folder: dataFolder, reason: message }],
      { cause: reason },
    );
  }
}

function openGiven(url: string, say: Say): OpenDatabase {
  say(messages.connectingDatabase(nameOf(url)));
  return { url, adopted: true, isRunning: () => true, stop: async () => undefined };
}

/** An empty database is filled without asking; one with data in it is somebody's to back up first. */
async function migrate(url: string, options: { say: Say; mayMigrate: boolean }): Promise<void> {
  try {
    const { pending, unknown } = await findSchemaDifference(url);
    if (unknown.length > 0) throw new StartRefused([{ code: "schema-newer" }]);
    if (pending.length === 0) return;
    if (!options.mayMigrate && (await hasOurTables(url))) {
      throw new StartRefused([{ code: "schema-older", pending: pending.length }]);
    }
    const done = await migrateToLatest(url);
    options.say(messages.migrated(done.length));
  } catch (reason) {
    if (reason instanceof StartRefused) throw reason;
    throw new StartRefused([{ code: "migration-failed", reason: reasonOf(reason) }], {
      cause: reason,
    });
  }
}

/** Tries a database that was given, before anything else is started. */
export async function checkDatabase(url: string | undefined): Promise<StartProblem | undefined> {
  if (url === undefined) return undefined;
  try {
    await hasOurTables(url);
    return undefined;
  } catch (error) {
    return { code: "database-refused", server: nameOf(url), reason: reasonOf(error) };
  }
}

async function hasOurTables(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ found: boolean }>(
      "select to_regclass('kysely_migration') is not null as found",
    );
    return rows[0]?.found === true;
  } finally {
    await client.end();
  }
}

function reasonOf(error: unknown): string {
  // Node tries each address of a name and gives all that failed.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(", ");
  return error instanceof Error ? error.message : String(error);
}

/** Without the password: this is shown. */
function nameOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port === "" ? "" : `:${port}`}${pathname}`;
}
