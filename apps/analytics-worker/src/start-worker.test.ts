import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectPool } from "@thuocdo/database/connect";
import { createTestDatabase, type TestDatabase } from "@thuocdo/database/testing";
import { findJob } from "@thuocdo/database/queries/jobs";
import { enqueueJob } from "@thuocdo/database/queue";
import type { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildHouse, good, type StoredHouse } from "#testing/stored-round.ts";

let database: TestDatabase;
let house: StoredHouse;
let folder: string;
let login: Pool;
const children: ChildProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  house = await buildHouse(database.url);
  folder = await mkdtemp(join(tmpdir(), "analytics-worker-"));
  login = connectPool({ url: database.url, role: "login", max: 2 });
});

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await Promise.all([login.end(), house.owner.destroy()]);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function startProcess(): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env: { ...process.env, DATABASE_URL: database.url, THUOCDO_DATA: folder },
    stdio: "ignore",
  });
  children.push(child);
  return child;
}

async function waitForState(jobId: string, state: string): Promise<void> {
  await expect
    .poll(async () => (await findJob(house.owner, jobId))?.state, {
      timeout: 20_000,
      interval: 100,
    })
    .toBe(state);
}

test("a job whose worker was killed is taken up by another, and its results appear whole", async () => {
  const { snapshotId } = await house.addRound({
    title: "Quý I",
    from: "2022-01-01",
    to: "2022-03-31",
    wards: [{ name: "Phường A", city: "Hà Nội", answers: good }],
  });
  const jobId = await house.owner
    .transaction()
    .execute(async (trx) => await enqueueJob(trx, "compare-round", { snapshotId }));
  // Whoever writes the files of snapshot 1 waits for this lock: the first worker stands still in the middle of the job.
  const holder = await login.connect();
  await holder.query("select pg_advisory_lock(hashtext('thuocdo.snapshot-files'), 1)");
  const first = startProcess();
  await waitForState(jobId, "running");
  first.kill("SIGKILL");
  await holder.query("select pg_advisory_unlock(hashtext('thuocdo.snapshot-files'), 1)");
  holder.release();
  const stored = async () => await login.query("select from analytics.report");
  expect((await stored()).rowCount).toBe(0);

  startProcess();
  await waitForState(jobId, "done");
  expect((await stored()).rowCount).toBe(1);
}, 60_000);

test("a worker that is asked to end drains and ends", async () => {
  const worker = startProcess();
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  // One of the workers holds a lock besides, that of who follows open rounds.
  const isPresent = `select from pg_locks where locktype = 'advisory' and granted
    and objid::bigint <> hashtext('thuocdo.live-results')::bigint & 4294967295`;
  await expect
    .poll(async () => (await login.query(isPresent)).rowCount, { timeout: 20_000 })
    .toBeGreaterThanOrEqual(2);
  worker.kill("SIGTERM");
  expect(await ended).toBe(0);
}, 40_000);
