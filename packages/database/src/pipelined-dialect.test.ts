import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connect } from "#connect.ts";
import { sendLast, sendLater } from "#pipelined-dialect.ts";
import type { Database } from "#schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let db: Kysely<Database>;
let other: Kysely<Database>;

beforeAll(async () => {
  database = await createTestDatabase();
  db = connect({ url: database.url, role: "login", max: 1 });
  other = connect({ url: database.url, role: "login", max: 1 });
  await sql`create table word (place serial, text text constraint word_text_unique unique)`.execute(
    db,
  );
});
beforeEach(async () => {
  await sql`truncate word restart identity`.execute(db);
});
afterAll(async () => {
  await Promise.all([db.destroy(), other.destroy()]);
  await database.drop();
});

const insert = (text: string) => sql`insert into word (text) values (${text})`;

async function words(from: Kysely<Database> = db) {
  const { rows } = await sql<{ text: string }>`select text from word order by place`.execute(from);
  return rows.map(({ text }) => text);
}

test("what is sent later is there for the next statement, in its order", async () => {
  const seen = await db.transaction().execute(async (trx) => {
    await sendLater(trx, insert("một"));
    await sendLater(trx, insert("hai $1 '; drop table word; --\\"));
    return await words(trx);
  });
  expect(seen).toEqual(["một", "hai $1 '; drop table word; --\\"]);
});

test("the same sent later again and again goes on being sent", async () => {
  for (let time = 0; time < 20; time += 1)
    await db.transaction().execute(async (trx) => {
      await words(trx);
      await sendLater(trx, sql`select 1`);
    });
  expect(await words()).toEqual([]);
});

test("what is sent later last goes out with the commit", async () => {
  await db.transaction().execute(async (trx) => await sendLater(trx, insert("một")));
  expect(await words()).toEqual(["một"]);
});

test("where it fails, the next statement says why and nothing of the transaction stays", async () => {
  const act = db.transaction().execute(async (trx) => {
    await insert("một").execute(trx);
    await sendLater(trx, insert("một"));
    await insert("hai").execute(trx);
  });
  await expect(act).rejects.toThrow("word_text_unique");
  expect(await words()).toEqual([]);
});

test("where it fails at the commit, the transaction fails for that reason and the connection serves on", async () => {
  const act = db.transaction().execute(async (trx) => {
    await insert("một").execute(trx);
    await sendLater(trx, insert("một"));
  });
  await expect(act).rejects.toThrow("word_text_unique");
  expect(await words()).toEqual([]);
});

test("a transaction that a failure was caught in does not pass for committed", async () => {
  const act = db.transaction().execute(async (trx) => {
    await insert("một").execute(trx);
    await insert("một")
      .execute(trx)
      .catch(() => undefined);
  });
  await expect(act).rejects.toThrow("rolled back");
  expect(await words()).toEqual([]);
});

test("a transaction that ends before it said anything leaves nothing behind", async () => {
  const act = db.transaction().execute(async (trx) => {
    await sendLater(trx, insert("một"));
    throw new Error("thought better of it");
  });
  await expect(act).rejects.toThrow("thought better of it");
  expect(await words()).toEqual([]);
});

test("statements that come often are prepared, and give the same", async () => {
  for (let times = 1; times <= 12; times += 1) await insert(String(times)).execute(db);
  expect((await words()).map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const { rows } = await sql`
    select 1 from pg_prepared_statements where statement like 'insert into word%'`.execute(db);
  expect(rows).toHaveLength(1);
});

test("what is sent last is committed when it returns, and gives its rows", async () => {
  const rows = await db.transaction().execute(async (trx) => {
    await sendLater(trx, insert("một"));
    const last = await sendLast(trx, sql`insert into word (text) values ('hai') returning text`);
    expect(await words(other)).toEqual(["một", "hai"]);
    return last;
  });
  expect(rows).toEqual([{ text: "hai" }]);
});

test.each([
  { what: "with parameters", last: insert("một") },
  { what: "without any", last: sql`insert into word (text) values ('một')` },
])(
  "where the last fails, $what, all is taken back and the connection serves on",
  async ({ last }) => {
    const act = db.transaction().execute(async (trx) => {
      await insert("một").execute(trx);
      await sendLast(trx, last);
    });
    await expect(act).rejects.toThrow("word_text_unique");
    expect(await words()).toEqual([]);
    await db.transaction().execute(async (trx) => await insert("hai").execute(trx));
    expect(await words()).toEqual(["hai"]);
  },
);

test("where an earlier failure was caught, the last does not pass for committed", async () => {
  const act = db.transaction().execute(async (trx) => {
    await insert("một").execute(trx);
    await insert("một")
      .execute(trx)
      .catch(() => undefined);
    await sendLast(trx, insert("hai"));
  });
  await expect(act).rejects.toThrow("aborted");
  expect(await words()).toEqual([]);
});

test("after the last nothing more is taken", async () => {
  const act = db.transaction().execute(async (trx) => {
    await sendLast(trx, insert("một"));
    await insert("hai").execute(trx);
  });
  await expect(act).rejects.toThrow("went out with its last statement");
  expect(await words()).toEqual(["một"]);
});
