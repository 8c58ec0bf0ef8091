import type { Kysely } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, inActingTransaction } from "#acting.ts";
import { connect } from "#connect.ts";
import { sendRevision } from "#fixtures/sent-revision.ts";
import { at, buildTwoCities, sha256, type TwoCities } from "#fixtures/two-cities.ts";
import { findReport, listReports, storeReport } from "#queries/reports.ts";
import {
  findComparison,
  listUnitResults,
  storeComparison,
  storeDataset,
  storeUnitResults,
} from "#queries/results.ts";
import { moveRound } from "#queries/rounds.ts";
import { findSnapshot, listSnapshots, takeSnapshot } from "#queries/snapshots.ts";
import type { Database } from "#schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let api: Kysely<Database>;
let queue: Kysely<Database>;
let world: TwoCities;
let snapshotId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  api = connect({ url: database.url, role: "api", max: 1 });
  queue = connect({ url: database.url, role: "queue", max: 1 });
  const owner = connect({ url: database.url, role: "owner", max: 1 });
  world = await buildTwoCities(owner);
  await owner.destroy();
  await sendRevision(api, world.roundId, world.north);
  const { roundId, administrator } = world;
  snapshotId = await inActingTransaction(api, administrator, async (trx) => {
    await moveRound(trx, { roundId, from: "open", to: "closed", at });
    await moveRound(trx, { roundId, from: "closed", to: "frozen", at });
    return await takeSnapshot(trx, { roundId, takenBy: administrator.personId, at });
  });
  await queue.transaction().execute(async (trx) => {
    await storeDataset(trx, {
      snapshotId,
      path: "snapshots/1",
      sha256: sha256("manifest"),
      manifest: { files: [] },
      at,
    });
    const results = [world.north, world.south].map((city) => ({
      unitId: city.wardId,
      scopeUnitIds: [city.wardId, city.districtId, city.cityId, world.ministry],
      result: { totalHundredths: 4500 },
    }));
    await storeUnitResults(trx, snapshotId, results);
    await storeUnitResults(trx, snapshotId, results);
    await storeComparison(trx, { snapshotId, name: "rank-wards", rows: [{ rank: 1 }], at });
    await storeReport(trx, {
      snapshotId,
      kind: "interim",
      title: "Báo cáo sơ kết",
      figures: { units: 2 },
      at,
    });
  });
});

afterAll(async () => {
  await Promise.all([api.destroy(), queue.destroy()]);
  await database.drop();
});

const as = async <T>(actor: Actor, act: Parameters<typeof inActingTransaction<T>>[2]) =>
  await inActingTransaction(api, actor, act);

test("a snapshot has its number at once and its files once they are written", async () => {
  const snapshot = await as(
    world.administrator,
    async (trx) => await findSnapshot(trx, snapshotId),
  );
  expect(snapshot).toMatchObject({
    number: 1,
    roundTitle: "Quý III/2021",
    versionLabel: "1",
    sha256: sha256("manifest"),
    unitsCalled: 2,
    simulated: true,
  });
});

test("who stands above all units of a snapshot sees it whole", async () => {
  const whole = await as(world.administrator, async (trx) => ({
    results: await listUnitResults(trx, snapshotId),
    comparison: await findComparison(trx, { snapshotId, name: "rank-wards" }),
    reports: await listReports(trx, { snapshotId }),
  }));
  expect(whole.results).toHaveLength(2);
  expect(whole.comparison?.rows).toEqual([{ rank: 1 }]);
  expect(whole.reports).toMatchObject([{ kind: "interim", snapshotNumber: 1 }]);
});

test("a city sees its own units of it, and neither comparison nor report", async () => {
  const part = await as(world.south.appraiser, async (trx) => ({
    snapshots: await listSnapshots(trx),
    results: await listUnitResults(trx, snapshotId),
    comparison: await findComparison(trx, { snapshotId, name: "rank-wards" }),
    reports: await listReports(trx),
  }));
  expect(part.snapshots).toHaveLength(1);
  expect(part.results.map(({ unitId }) => unitId)).toEqual([world.south.wardId]);
  expect(part.comparison).toBeUndefined();
  expect(part.reports).toEqual([]);
});

test("a report written again to its place is the same report", async () => {
  const again = await queue.transaction().execute(
    async (trx) =>
      await storeReport(trx, {
        snapshotId,
        kind: "interim",
        title: "Báo cáo sơ kết",
        figures: { units: 3 },
        at,
      }),
  );
  const reports = await as(world.administrator, async (trx) => await listReports(trx));
  expect(reports).toMatchObject([{ id: again, state: "drafting", edits: 0 }]);
  const report = await as(world.administrator, async (trx) => await findReport(trx, again));
  expect(report?.figures).toEqual({ units: 3 });
});

test("an approved report keeps its figures whatever is computed anew, and a frozen one keeps everything", async () => {
  const store = async (units: number) =>
    await queue.transaction().execute(
      async (trx) =>
        await storeReport(trx, {
          snapshotId,
          kind: "final",
          title: "Tổng kết",
          figures: { units },
          at,
        }),
    );
  const id = await store(1);
  const owner = connect({ url: database.url, role: "queue", max: 1 });
  const set = async (values: object) =>
    await owner.updateTable("analytics.report").set(values).where("id", "=", id).execute();
  const by = world.administrator.personId;
  const approved = {
    state: "approved",
    approved_at: at,
    approved_by: by,
    approved_by_name: "Lãnh đạo",
  };
  const frozen = { state: "frozen", frozen_at: at, frozen_by: by, frozen_by_name: "Lãnh đạo" };
  await set(approved);
  expect(await store(2)).toBe(id);
  const figures = async () => (await findReport(queue, id))?.figures;
  expect(await figures()).toEqual({ units: 1 });
  await expect(set({ figures: JSON.stringify({ units: 4 }) })).rejects.toThrow(/approved/);
  await expect(set(frozen)).rejects.toThrow(/three files/);
  for (const format of ["docx", "pdf", "xlsx"] as const) {
    const file = { report_id: id, format, bytes: Buffer.from(format), written_at: at };
    await expect(
      owner
        .insertInto("analytics.report_file")
        .values({ ...file, sha256: sha256("another") })
        .execute(),
    ).rejects.toThrow(/report_file_sha256_check/);
    await owner
      .insertInto("analytics.report_file")
      .values({ ...file, sha256: sha256(format) })
      .execute();
  }
  await set(frozen);
  await expect(set({ title: "Khác" })).rejects.toThrow(/frozen/);
  await expect(set({ state: "drafting" })).rejects.toThrow(/frozen/);
  await expect(owner.deleteFrom("analytics.report").where("id", "=", id).execute()).rejects.toThrow(
    /stays/,
  );
  await expect(
    owner.updateTable("analytics.report_file").set({ written_at: at }).execute(),
  ).rejects.toThrow(/stay/);
  await owner.destroy();
});

test("the service changes no result", async () => {
  const changed = as(
    world.administrator,
    async (trx) => await storeComparison(trx, { snapshotId, name: "rank-wards", rows: [], at }),
  );
  await expect(changed).rejects.toThrow(/permission denied/);
});
