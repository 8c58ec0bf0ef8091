import { sql } from "kysely";
import { Client } from "pg";
import { expect, test } from "vitest";
import { connect } from "#connect.ts";
import { migrateToLatest } from "#migrate.ts";
import { migrations } from "#migrations.ts";
import { createEmptyTestDatabase } from "#testing/test-database.ts";

test("an empty database is brought to the present schema once", async () => {
  const { url, drop } = await createEmptyTestDatabase();
  const all = Object.keys(migrations);
  expect(await migrateToLatest(url)).toEqual(all);
  expect(await migrateToLatest(url)).toEqual([]);
  await drop();
});

test("two services that start at once migrate once", async () => {
  const { url, drop } = await createEmptyTestDatabase();
  const ran = await Promise.all([migrateToLatest(url), migrateToLatest(url)]);
  expect(ran.flat().toSorted()).toEqual(Object.keys(migrations).toSorted());
  await drop();
});

test("a login that may make roles and owns the database is enough: no superuser", async () => {
  const { url, drop } = await createEmptyTestDatabase();
  const database = new URL(url).pathname.slice(1);
  const login = `operator_${database.slice(-8)}`;
  await ask(url, `create role ${login} login createrole password 'once'`);
  await ask(url, `alter database ${database} owner to ${login}`);
  // Roles that another database of the server has made already are the superuser's to give.
  await ask(
    url,
    `do $$ begin
       if exists (select from pg_roles where rolname = 'thuocdo_owner') then
         grant thuocdo_owner, thuocdo_api, thuocdo_worker, thuocdo_queue to ${login} with admin option;
       end if;
     end $$`,
  );
  const own = new URL(url);
  own.username = login;
  own.password = "once";
  expect(await migrateToLatest(own.href)).toEqual(Object.keys(migrations));
  const api = connect({ url: own.href, role: "api", max: 1 });
  const { rows } = await sql`select current_user as role`.execute(api);
  expect(rows).toEqual([{ role: "thuocdo_api" }]);
  await api.destroy();
  await drop();
});

async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
