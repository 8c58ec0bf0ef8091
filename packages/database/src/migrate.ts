import { runMigrations as migrateQueue, Logger } from "graphile-worker";
import { Migrator } from "kysely/migration";

import { connect, connectPool } from "#connect.ts";
import { migrations } from "#migrations.ts";
import { prepareRoles } from "#prepare-roles.ts";

/**
 * Brings a database to the present schema: roles, the queue's tables, ours. Safe to repeat.
 * The login needs CREATEROLE and to own the database; a superuser has both.
 * @returns names of the migrations that ran, in order
 */
export async function migrateToLatest(url: string): Promise<readonly string[]> {
  await prepareRoles(url);
  await migrateQueueTables(url);
  const db = connect({ url, role: "owner", max: 1 });
  try {
    const { error, results } = await migratorOf(db).migrateToLatest();
    if (error !== undefined) {
      const failed = results?.find(({ status }) => status === "Error")?.migrationName;
      throw new Error(`Migration ${failed ?? "(none begun)"} failed: ${describe(error)}`, {
        cause: error,
      });
    }
    return (results ?? []).map(({ migrationName }) => migrationName);
  } finally {
    await db.destroy();
  }
}

function migratorOf(db: ReturnType<typeof connect>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
}

async function migrateQueueTables(url: string): Promise<void> {
  const pool = connectPool({ url, role: "queue", max: 1 });
  try {
    await migrateQueue({ pgPool: pool, logger: silent });
  } finally {
    await pool.end();
  }
}

const silent = new Logger(() => () => {});

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
