import { sql } from "kysely";
import { expect, test } from "vitest";
import { connect } from "#connect.ts";
import { migrations } from "#migrations.ts";
import { findSchemaDifference } from "#schema-difference.ts";
import { createEmptyTestDatabase, createTestDatabase } from "#testing/test-database.ts";

const names = Object.keys(migrations);

test("an empty database lacks every migration", async () => {
  const { url, drop } = await createEmptyTestDatabase();
  expect(await findSchemaDifference(url)).toEqual({ pending: names, unknown: [] });
  await drop();
});

test("a database may be older, newer, or both", async () => {
  const { url, drop } = await createTestDatabase();
  expect(await findSchemaDifference(url)).toEqual({ pending: [], unknown: [] });
  const db = connect({ url, role: "login", max: 1 });
  const last = names.at(-1);
  await sql`delete from kysely_migration where name = ${last}`.execute(db);
  expect(await findSchemaDifference(url)).toEqual({ pending: [last], unknown: [] });
  await sql`insert into kysely_migration values ('2099-01-01-0900-later', '2099')`.execute(db);
  expect(await findSchemaDifference(url)).toEqual({
    pending: [last],
    unknown: ["2099-01-01-0900-later"],
  });
  await db.destroy();
  await drop();
});
