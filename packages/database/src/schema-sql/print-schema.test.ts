import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#connect.ts";
import type { Database } from "#schema.ts";
import { printSchema } from "#schema-sql/print-schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let owner: Kysely<Database>;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = connect({ url: database.url, role: "owner", max: 1 });
});

afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

test("schema.sql is what the migrations make; if not, `pnpm --filter @thuocdo/database generate`", async () => {
  const committed = await readFile(join(import.meta.dirname, "../../schema.sql"), "utf8");
  expect(await printSchema(owner)).toBe(committed);
});

test("every table and column of ours is commented", async () => {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass || coalesce('.' || a.attname, '') as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'analytics')
    join lateral (
      select null::name as attname, 0 as attnum
      union all
      select attname, attnum from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
    ) a on true
    where c.relkind in ('r', 'v') and c.relname not like 'kysely_%'
      and case when a.attnum = 0 then obj_description(c.oid, 'pg_class') else col_description(c.oid, a.attnum) end is null
    order by name
  `.execute(owner);
  expect(rows).toEqual([]);
});

test("every constraint of ours has a name that begins with its table's", async () => {
  const { rows } = await sql<{ name: string }>`
    select k.conname as name
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'analytics')
    where k.contype <> 'n' and c.relname not like 'kysely_%'
      and k.conname not like c.relname || '\_%' and k.conname <> 'submission_revision_unique'
    order by name
  `.execute(owner);
  expect(rows).toEqual([]);
});
