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
      path: "reports/1-interim.docx",
      sha256: sha256("report"),
      sizeBytes: 6,
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
  expect(whole.reports).toMatchObject([{ kind: "interim", snapshotNumber: 1, sizeBytes: 6 }]);
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
        path: "reports/1-interim.docx",
        sha256: sha256("report, again"),
        sizeBytes: 13,
        figures: { units: 2 },
        at,
      }),
  );
  const reports = await as(world.administrator, async (trx) => await listReports(trx));
  expect(reports).toMatchObject([{ id: again, sizeBytes: 13 }]);
  const report = await as(world.administrator, async (trx) => await findReport(trx, again));
  expect(report?.figures).toEqual({ units: 2 });
});

test("the service changes no result", async () => {
  const changed = as(
    world.administrator,
    async (trx) => await storeComparison(trx, { snapshotId, name: "rank-wards", rows: [], at }),
  );
  await expect(changed).rejects.toThrow(/permission denied/);
});
