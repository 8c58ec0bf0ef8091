import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, inActingTransaction } from "#acting.ts";
import { connect } from "#connect.ts";
import { buildTwoCities, type TwoCities } from "#fixtures/two-cities.ts";
import { askToCancelJob, endJob, findJob, reportProgress, startJob } from "#queries/jobs.ts";
import { moveRound } from "#queries/rounds.ts";
import { takeSnapshot } from "#queries/snapshots.ts";
import { enqueueJob } from "#queue.ts";
import type { Database } from "#schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let api: Kysely<Database>;
let queue: Kysely<Database>;
let world: TwoCities;

beforeAll(async () => {
  database = await createTestDatabase();
  api = connect({ url: database.url, role: "api", max: 1 });
  queue = connect({ url: database.url, role: "queue", max: 1 });
  const owner = connect({ url: database.url, role: "owner", max: 1 });
  world = await buildTwoCities(owner);
  await owner.destroy();
});

afterAll(async () => {
  await Promise.all([api.destroy(), queue.destroy()]);
  await database.drop();
});

test("a job exists once its transaction commits, and is asked for once under its key", async () => {
  const enqueue = async (payload: object) =>
    await inActingTransaction(
      api,
      world.administrator,
      async (trx) => await enqueueJob(trx, "compare-round", payload, { jobKey: "compare-1" }),
    );
  const first = await enqueue({ round: 1 });
  const second = await enqueue({ round: 2 });
  expect(second).toBe(first);
  expect(await listPayloads()).toEqual([{ round: 2, jobId: first }]);
});

test("a job of a transaction that fails does not exist", async () => {
  const before = await listPayloads();
  const failing = inActingTransaction(api, world.administrator, async (trx) => {
    await enqueueJob(trx, "write-report", {});
    throw new Error("refused");
  });
  await expect(failing).rejects.toThrow("refused");
  expect(await listPayloads()).toEqual(before);
});

test("who sees a snapshot whole follows how far its jobs are and may call them off, and nobody else", async () => {
  const at = "2021-10-05T02:00:00.000Z";
  const { roundId, administrator, north } = world;
  const jobId = await inActingTransaction(api, administrator, async (trx) => {
    await moveRound(trx, { roundId, from: "open", to: "closed", at });
    await moveRound(trx, { roundId, from: "closed", to: "frozen", at });
    const snapshotId = await takeSnapshot(trx, { roundId, takenBy: administrator.personId, at });
    const jobKey = `write-report:${snapshotId}:interim`;
    return await enqueueJob(trx, "write-report", { kind: "interim" }, { jobKey });
  });
  const seenBy = async (actor: Actor) =>
    await inActingTransaction(api, actor, async (trx) => await findJob(trx, jobId));
  const seen = async () => await seenBy(administrator);
  expect(await seenBy(north.appraiser)).toBeUndefined();
  expect(await seen()).toMatchObject({ task: "write-report", state: "waiting", stage: null });
  const cancelledBy = async (actor: Actor) =>
    await inActingTransaction(
      api,
      actor,
      async (trx) => await askToCancelJob(trx, jobId, "2021-10-05T03:00:00.000Z"),
    );
  expect(await cancelledBy(north.appraiser)).toBe(false);
  await startJob(queue, jobId, at);
  await reportProgress(queue, jobId, { stage: "score", shareDone: 0.5 });
  expect(await seen()).toMatchObject({ state: "running", stage: "score", shareDone: 0.5 });
  expect((await seen())?.cancelAskedAt).toBeNull();
  expect(await cancelledBy(administrator)).toBe(true);
  expect((await seen())?.cancelAskedAt).toEqual(new Date("2021-10-05T03:00:00.000Z"));
  await endJob(queue, jobId, at);
  expect(await cancelledBy(administrator)).toBe(false);
  expect(await seen()).toMatchObject({ state: "done", shareDone: 1, endedAt: new Date(at) });
});

async function listPayloads(): Promise<readonly unknown[]> {
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs order by id
  `.execute(queue);
  return rows.map(({ payload }) => payload);
}
