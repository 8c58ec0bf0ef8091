import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, inActingTransaction } from "#acting.ts";
import { connect } from "#connect.ts";
import { addActor, buildTwoCities, type TwoCities } from "#fixtures/two-cities.ts";
import { countPages, endPresence, listPresent, notePresence } from "#queries/version-presence.ts";
import type { Database } from "#schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let api: Kysely<Database>;
let owner: Kysely<Database>;
let world: TwoCities;
let other: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  api = connect({ url: database.url, role: "api", max: 2 });
  owner = connect({ url: database.url, role: "owner", max: 1 });
  world = await buildTwoCities(owner);
  other = await owner
    .transaction()
    .execute(
      async (trx) =>
        await addActor(trx, { name: "ban-hanh", unitId: world.ministry, role: "issuer" }),
    );
});

afterAll(async () => {
  await Promise.all([api.destroy(), owner.destroy()]);
  await database.drop();
});

const as = async <T>(actor: Actor, act: Parameters<typeof inActingTransaction<T>>[2]) =>
  await inActingTransaction(api, actor, act);

async function come(actor: Actor, pageId = randomUUID(), nodeId: string | null = "criterion-1") {
  const page = { versionId: world.draftId, pageId, personId: actor.personId };
  const noted = await as(
    actor,
    async (trx) => await notePresence(trx, { ...page, nodeId, field: null }),
  );
  return { page, noted };
}

const present = async (actor: Actor) =>
  await as(actor, async (trx) => await listPresent(trx, world.draftId));

test("those who draft see each other by name and place", async () => {
  const { page } = await come(world.drafter);
  expect(await present(other)).toMatchObject([
    {
      pageId: page.pageId,
      personId: world.drafter.personId,
      personName: "Cán bộ soan-thao",
      nodeId: "criterion-1",
      field: null,
    },
  ]);
  await as(world.drafter, async (trx) => await endPresence(trx, page));
  expect(await present(other)).toEqual([]);
});

test("an officer of a ward neither sees who drafts nor is seen", async () => {
  const { page } = await come(world.drafter);
  expect(await present(world.north.officer)).toEqual([]);
  await expect(come(world.north.officer)).rejects.toThrow(/row-level security/);
  await as(world.drafter, async (trx) => await endPresence(trx, page));
});

test("nobody speaks for another's page, nor ends it", async () => {
  const { page } = await come(world.drafter);
  expect((await come(other, page.pageId, "elsewhere")).noted).toBe(false);
  await as(
    other,
    async (trx) => await endPresence(trx, { ...page, personId: world.drafter.personId }),
  );
  expect(await present(other)).toMatchObject([{ nodeId: "criterion-1" }]);
  await as(world.drafter, async (trx) => await endPresence(trx, page));
});

test("a page that is not heard of any more is nobody, and does not count", async () => {
  const { page } = await come(world.drafter);
  await sql`update version_presence set seen_at = now() - interval '26 seconds'`.execute(owner);
  expect(await present(other)).toEqual([]);
  const pages = async () =>
    await as(world.drafter, async (trx) => await countPages(trx, world.drafter.personId));
  expect(await pages()).toBe(0);
  await come(world.drafter, page.pageId);
  expect(await pages()).toBe(1);
  await as(world.drafter, async (trx) => await endPresence(trx, page));
});
