import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { migrateToLatest } from "#migrate.ts";
import { hashMigrations } from "./hash-migrations.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The cluster of this run of tests, as its superuser. */
    databaseUrl: string;
  }
}

export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** A migrated, otherwise empty database of its own, for one test file. Takes a tenth of a second. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = `template_${await hashMigrations()}`;
  await onCluster((cluster) => ensureTemplate(cluster, template));
  return await createDatabase(`template ${template} strategy file_copy`);
}

/** A database without any of our tables, for tests of the migrations themselves. */
export async function createEmptyTestDatabase(): Promise<TestDatabase> {
  return await createDatabase("template template0");
}

async function createDatabase(source: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onCluster((cluster) => cluster.query(`create database ${name} ${source}`));
  return {
    url: urlOf(name),
    drop: () =>
      onCluster(async (cluster) => {
        await cluster.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/** Test files run side by side: the first one migrates, the others wait for it. */
async function ensureTemplate(cluster: Client, template: string): Promise<void> {
  await cluster.query("select pg_advisory_lock(hashtext('test-template'))");
  const known = await cluster.query("select from pg_database where datname = $1", [template]);
  if (known.rowCount === 1) return;
  const unfinished = `${template}_unfinished`;
  await cluster.query(`drop database if exists ${unfinished} with (force)`);
  await cluster.query(`create database ${unfinished} template template0`);
  await migrateToLatest(urlOf(unfinished));
  await cluster.query(`alter database ${unfinished} rename to ${template}`);
}

/** The lock of a session ends with its connection. */
async function onCluster<T>(act: (cluster: Client) => Promise<T>): Promise<T> {
  const cluster = new Client({ connectionString: inject("databaseUrl") });
  await cluster.connect();
  try {
    return await act(cluster);
  } finally {
    await cluster.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${database}`;
  return url.href;
}
