import { Client } from "pg";
import { expect, test } from "vitest";
import { createEmptyTestDatabase, createTestDatabase } from "./test-database.ts";

test("each test file has a migrated database of its own", async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await ask(one.url, "create table mine ()");
  expect(await ask(one.url, tables("mine"))).toBe("1");
  expect(await ask(other.url, tables("mine"))).toBe("0");
  expect(await ask(other.url, tables("kysely_migration"))).toBe("1");
  await Promise.all([one.drop(), other.drop()]);
  await expect(ask(one.url, "select 1")).rejects.toMatchObject({ code: "3D000" });
});

test("an empty database has no table of ours", async () => {
  const { url, drop } = await createEmptyTestDatabase();
  expect(await ask(url, tables("kysely_migration"))).toBe("0");
  await drop();
});

function tables(name: string): string {
  return `select count(*) from pg_class where relname = '${name}'`;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<[unknown]>({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}
