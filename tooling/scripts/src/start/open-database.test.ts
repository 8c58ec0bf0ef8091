import { createEmptyTestDatabase, createTestDatabase } from "@thuocdo/database/testing";
import { Client } from "pg";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { checkDatabase, openDatabase } from "./open-database.ts";

const aMigration = "(select max(name) from kysely_migration)";

test("an empty database is filled without asking, and found ready the next time", async () => {
  const { url, drop } = await createEmptyTestDatabase();
  expect(await open(url)).toMatch(/đã nâng cấp cấu trúc cơ sở dữ liệu: \d+ bước/);
  expect(await open(url)).not.toContain("nâng cấp");
  await drop();
});

test("an older schema with data in it is refused until its owner says that it may be upgraded", async () => {
  const { url, drop } = await createTestDatabase();
  await ask(url, `delete from kysely_migration where name = ${aMigration}`);
  await expect(open(url)).rejects.toMatchObject({
    problems: [{ code: "schema-older", pending: 1 }],
  });
  // Forgotten above, not undone: run again it may find its tables there, but it is run.
  const upgraded = await open(url, true).catch(({ problems }) => problems[0].code as string);
  expect(upgraded).not.toBe("schema-older");
  await drop();
});

test("a schema newer than the program is refused, and nothing is run on it", async () => {
  const { url, drop } = await createTestDatabase();
  await ask(url, "insert into kysely_migration values ('2099-01-01-0900-later', '2099')");
  await expect(open(url, true)).rejects.toMatchObject({ problems: [{ code: "schema-newer" }] });
  await drop();
});

test("a database that refuses is told by its server, never with its password", async () => {
  const problem = await checkDatabase("postgres://ai:bimat@127.0.0.1:1/thuocdo");
  expect(problem).toMatchObject({ code: "database-refused", server: "127.0.0.1:1/thuocdo" });
  expect(JSON.stringify(problem)).not.toContain("bimat");
});

/** Opens it as a start would; gives what was said. */
async function open(DATABASE_URL: string, mayMigrate = false): Promise<string> {
  const { config } = readConfig({ DATABASE_URL }, "/house");
  const said: string[] = [];
  await openDatabase(config, { say: (line) => said.push(line), mayMigrate });
  return said.join(" ");
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
