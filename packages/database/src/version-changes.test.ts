import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { inActingTransaction } from "#acting.ts";
import { connect } from "#connect.ts";
import { at, buildTwoCities, document, type TwoCities } from "#fixtures/two-cities.ts";
import { storeEdits } from "#queries/version-edits.ts";
import { endPresence, notePresence, noteStillThere } from "#queries/version-presence.ts";
import type { Database } from "#schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";
import { listenForVersionChanges, type VersionChanges } from "#version-changes.ts";

let database: TestDatabase;
let api: Kysely<Database>;
let world: TwoCities;
let changes: VersionChanges;

beforeAll(async () => {
  database = await createTestDatabase();
  api = connect({ url: database.url, role: "api", max: 2 });
  const owner = connect({ url: database.url, role: "owner", max: 1 });
  world = await buildTwoCities(owner);
  await owner.destroy();
  changes = listenForVersionChanges({ url: database.url });
  await changes.listening;
});

afterAll(async () => {
  await changes.close();
  await api.destroy();
  await database.drop();
});

let sequence = 0;

async function editDraft(): Promise<void> {
  const { drafter, draftId } = world;
  const edit = {
    kind: "set-field",
    nodeId: document.id,
    path: ["title"],
    value: document.title,
  } as const;
  await inActingTransaction(
    api,
    drafter,
    async (trx) =>
      await storeEdits(trx, {
        versionId: draftId,
        base: sequence,
        edits: [
          {
            id: randomUUID(),
            edit: { ...edit, path: ["title"] },
            inverse: { ...edit, path: ["title"] },
          },
        ],
        document,
        personId: drafter.personId,
        at,
      }),
  );
  sequence += 1;
}

function listenTo(versionId: string) {
  const listener = vi.fn<() => void>();
  return { listener, stop: changes.subscribe(versionId, listener) };
}

test("an edit is told to those who follow the draft, and to nobody else", async () => {
  const here = listenTo(world.draftId);
  const elsewhere = listenTo(world.versionId);
  await editDraft();
  await expect.poll(() => here.listener.mock.calls.length).toBe(1);
  expect(elsewhere.listener).not.toHaveBeenCalled();
  here.stop();
  elsewhere.stop();
});

test("an edit that is taken back with its transaction is told to nobody", async () => {
  const { listener, stop } = listenTo(world.draftId);
  await expect(
    inActingTransaction(api, world.drafter, async (trx) => {
      await sql`update criteria_set_version set edit_sequence = edit_sequence + 1 where id = ${world.draftId}`.execute(
        trx,
      );
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  await editDraft();
  await expect.poll(() => listener.mock.calls.length).toBe(1);
  stop();
});

test("coming, moving and leaving are told; being still there is not", async () => {
  const { listener, stop } = listenTo(world.draftId);
  const { drafter, draftId } = world;
  const page = { versionId: draftId, pageId: randomUUID(), personId: drafter.personId };
  const act = async (where: Parameters<typeof inActingTransaction<unknown>>[2]) =>
    await inActingTransaction(api, drafter, where);
  await act(async (trx) => await notePresence(trx, { ...page, nodeId: null, field: null }));
  await expect.poll(() => listener.mock.calls.length).toBe(1);
  await act(async (trx) => await noteStillThere(trx, page));
  await act(async (trx) => await notePresence(trx, { ...page, nodeId: "a", field: "title" }));
  await expect.poll(() => listener.mock.calls.length).toBe(2);
  await act(async (trx) => await endPresence(trx, page));
  await expect.poll(() => listener.mock.calls.length).toBe(3);
  stop();
});

test("when the connection breaks it listens again, and whoever follows looks for what was missed", async () => {
  const { listener, stop } = listenTo(world.draftId);
  const login = connect({ url: database.url, role: "login", max: 1 });
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query = 'listen thuocdo_version'
  `.execute(login);
  await login.destroy();
  await expect.poll(() => listener.mock.calls.length, { timeout: 5_000 }).toBe(1);
  await editDraft();
  await expect.poll(() => listener.mock.calls.length).toBe(2);
  stop();
});
