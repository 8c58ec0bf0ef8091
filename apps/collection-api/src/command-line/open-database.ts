import { existsSync } from "node:fs";
import { join } from "node:path";
import { connect } from "@thuocdo/database/connect";
import { startEmbeddedPostgres } from "@thuocdo/database/embedded-postgres";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { readConfig } from "#config.ts";
import { findSchemaProblem } from "#server/schema-version.ts";
import { CommandRefused } from "#command-line/refused.ts";
import { messages } from "#command-line/messages.ts";

export interface OperatorDatabase {
  /** As the owner: policies do not apply. */
  readonly db: Kysely<Database>;
  readonly dataFolder: string;
}

/**
 * Gives a command the database that the environment names, or the embedded one of the data folder: the one that is
 * running, otherwise one that is started for the command and stopped after it.
 */
export async function withDatabase<T>(act: (database: OperatorDatabase) => Promise<T>): Promise<T> {
  const { dataFolder } = readConfig(process.env).config;
  const given = process.env["DATABASE_URL"];
  const embedded = given ? undefined : await openEmbedded(dataFolder);
  const url = given || embedded?.url || "";
  const schemaProblem = await findSchemaProblem(url);
  if (schemaProblem !== undefined)
    throw new CommandRefused(messages.databaseProblem(schemaProblem));
  const db = connect({ url, role: "owner", max: 4 });
  try {
    return await act({ db, dataFolder });
  } finally {
    await db.destroy();
    if (embedded?.adopted === false) await embedded.stop();
  }
}

async function openEmbedded(dataFolder: string) {
  if (!existsSync(join(dataFolder, "postgres")))
    throw new CommandRefused(messages.noDatabase(dataFolder));
  return await startEmbeddedPostgres({ dataFolder, durable: true });
}
