import type { Comparison } from "@thuocdo/comparison/comparison";
import type { Overview } from "@thuocdo/comparison/overview";
import type { TestDatabase } from "@thuocdo/database/testing";
import { findComparison } from "@thuocdo/database/queries/results";
import { findLiveOverview, listLiveUnits } from "@thuocdo/database/queries/live-results";
import { afterAll, beforeAll, expect, test } from "vitest";
import { effectsOn } from "#effects.ts";
import { compareRoundJob } from "#queue/compare-round.ts";
import type { Workshop } from "#queue/run-job.ts";
import { startWorker, type Worker } from "#start-worker.ts";
import { good, type StoredHouse } from "#testing/stored-round.ts";
import { type OpenWorkshop, openWorkshop } from "#testing/open-workshop.ts";

/** An approval shows within so long. */
const limitMs = 10_000;

let open: OpenWorkshop;
let database: TestDatabase;
let house: StoredHouse;
let folder: string;
let workshop: Workshop;
let workers: Worker[] = [];

const begin = async () =>
  await startWorker({
    databaseUrl: database.url,
    effects: effectsOn(folder),
    memoryLimit: "1GB",
    log: () => {},
    onLost: () => {},
  });

beforeAll(async () => {
  open = await openWorkshop();
  ({ database, house, folder, workshop } = open);
  workers = [await begin(), await begin()];
});

afterAll(async () => {
  await Promise.all(workers.map(async (worker) => await worker.stop()));
  await open.close();
});

async function overviewOf(roundId: string): Promise<Overview | undefined> {
  const found = await findLiveOverview(workshop.results, roundId);
  return found as Overview | undefined;
}

const within = { timeout: limitMs, interval: 50 };

test("an approval shows within ten seconds while two workers run, and the last live figures are the frozen ones", async () => {
  const wards = [
    { name: "Phường A", city: "Hà Nội" },
    { name: "Phường B", city: "Hà Nội" },
    { name: "Phường C", city: "Cần Thơ" },
  ] as const;
  const round = await house.openRound({
    title: "Quý I",
    from: "2022-01-01",
    to: "2022-03-31",
    wards,
  });
  const coverage = async () => (await overviewOf(round.roundId))?.comparison.overall.coverage;
  await expect.poll(coverage, within).toMatchObject({ expected: 3, submitted: 0, appraised: 0 });

  await round.answer({ ...wards[0], answers: good });
  await expect.poll(coverage, within).toMatchObject({ submitted: 1, appraised: 1 });
  await round.answer({
    ...wards[1],
    answers: { ...good, "indicator-2-1": { kept: false } },
  });
  await round.answer({ ...wards[2], answers: good, findings: null });
  await expect.poll(coverage, within).toMatchObject({ submitted: 3, appraised: 2 });
  expect(await overviewOf(round.roundId)).toMatchObject({
    barred: { units: 1 },
    comparison: { basis: { snapshotNumber: null } },
  });
  const units = await listLiveUnits(workshop.results, { roundId: round.roundId });
  expect(units).toHaveLength(3);

  const last = await overviewOf(round.roundId);
  const snapshotId = await round.freeze();
  await expect.poll(async () => await overviewOf(round.roundId), within).toBeUndefined();
  await compareRoundJob(workshop, { roundId: round.roundId });
  const frozen = await findComparison(workshop.results, { snapshotId, name: "comparison" });
  expect(frozen?.rows).toHaveLength(1);
  expect(timeless(frozen?.rows[0] as Comparison)).toEqual(timeless(last?.comparison));
}, 60_000);

/** Without the number and the instant of the dataset. */
function timeless(comparison: Comparison | undefined): unknown {
  return JSON.parse(
    JSON.stringify(comparison, (key, value: unknown) =>
      key === "snapshotNumber" || key === "asOf" ? undefined : value,
    ),
  );
}

test("what nobody told because the worker was gone, the next one tells, and reads only that", async () => {
  const wards = [
    { name: "Phường D", city: "Hải Phòng" },
    { name: "Phường E", city: "Hải Phòng" },
  ] as const;
  const round = await house.openRound({
    title: "Quý II",
    from: "2022-04-01",
    to: "2022-06-30",
    wards,
  });
  const appraised = async () =>
    (await overviewOf(round.roundId))?.comparison.overall.coverage.appraised;
  await round.answer({ ...wards[0], answers: good });
  await expect.poll(appraised, within).toBe(1);
  await Promise.all(workers.map(async (worker) => await worker.stop()));
  workers = [];
  await round.answer({ ...wards[1], answers: good });
  // Were it read anew, this would not be there any more.
  await workshop.results
    .updateTable("analytics.live_unit")
    .set((eb) => ({
      result: eb.fn<string>("jsonb_set", [
        "result",
        eb.val("{name}"),
        eb.cast<string>(eb.val('"Phường D, đã đọc"'), "jsonb"),
      ]),
    }))
    .where("round_id", "=", round.roundId)
    .execute();
  workers = [await begin()];
  await expect.poll(appraised, within).toBe(2);
  const names = (await listLiveUnits(workshop.results, { roundId: round.roundId })).map(
    ({ result }) => (result as { name: string }).name,
  );
  expect(names.toSorted()).toEqual(["Phường D, đã đọc", "Phường E"]);
}, 60_000);

test("where the stored points differ from those computed anew, live figures stand still and say so", async () => {
  const wards = [{ name: "Phường G", city: "Đà Nẵng" }] as const;
  const round = await house.openRound({
    title: "Quý III",
    from: "2022-07-01",
    to: "2022-09-30",
    wards,
  });
  await expect.poll(async () => await overviewOf(round.roundId), within).toBeDefined();
  await round.answer({ ...wards[0], answers: good, wrongScore: true });
  const failure = async () =>
    (
      await workshop.results
        .selectFrom("analytics.live_round")
        .select("failure")
        .where("round_id", "=", round.roundId)
        .executeTakeFirst()
    )?.failure;
  await expect.poll(failure, within).toMatch(/stored scores and DuckDB differ/);
  expect((await overviewOf(round.roundId))?.comparison.overall.coverage.submitted).toBe(0);
}, 60_000);
