import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#connect.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let db: ReturnType<typeof connect>;

beforeAll(async () => {
  database = await createTestDatabase();
  db = connect({ url: database.url, role: "api", max: 1, searchPath: "auth" });
});

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

test.each([
  { expression: "date '2021-06-07'", value: "2021-06-07", because: "a day is not an instant" },
  {
    expression: "array[date '2021-06-07', null]",
    value: ["2021-06-07", null],
    because: "in lists too",
  },
  { expression: "'{}'::date[]", value: [], because: "an empty list has no day" },
  { expression: "12.50::numeric", value: "12.50", because: "a decimal is exact" },
  { expression: "count(*)", value: 1, because: "counts are numbers" },
  { expression: "'{1,2}'::bigint[]", value: [1, 2], because: "in lists too" },
  {
    expression: "timestamptz '2021-06-07 00:00+07'",
    value: new Date("2021-06-06T17:00:00Z"),
    because: "an instant is an instant",
  },
])("$expression is read as it is, since $because", async ({ expression, value }) => {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(
    db,
  );
  expect(rows).toEqual([{ value }]);
});

test("a whole number that a double can't hold is refused, not rounded", async () => {
  const asked = sql`select 9007199254740993::bigint as value`.execute(db);
  await expect(asked).rejects.toThrow(/beyond 2\^53/);
});

test("connections act in their role, on their search path, in UTC", async () => {
  const { rows } = await sql`
    select current_user as role, current_setting('search_path') as path, current_setting('TimeZone') as zone
  `.execute(db);
  expect(rows).toEqual([{ role: "thuocdo_api", path: "auth", zone: "UTC" }]);
});

test("a connection that the server ends does not end the program, and the next one works", async () => {
  const other = connect({ url: database.url, role: "login", max: 1 });
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other);
  await other.destroy();
  await expect
    .poll(async () => (await sql`select 1 as one`.execute(db)).rows)
    .toEqual([{ one: 1 }]);
});
