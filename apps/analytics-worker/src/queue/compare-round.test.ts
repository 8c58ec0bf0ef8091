import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { connectPool } from "@thuocdo/database/connect";
import type { TestDatabase } from "@thuocdo/database/testing";
import { findComparison, listUnitResults } from "@thuocdo/database/queries/results";
import { listReports } from "@thuocdo/database/queries/reports";
import { enqueueJob } from "@thuocdo/database/queue";
import { askToCancelJob, findJob } from "@thuocdo/database/queries/jobs";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Effects } from "#effects.ts";
import { compareRoundJob } from "#queue/compare-round.ts";
import type { Workshop } from "#queue/run-job.ts";
import { type OpenWorkshop, openWorkshop, variedWards as wards } from "#testing/open-workshop.ts";
import type { StoredHouse } from "#testing/stored-round.ts";

let open: OpenWorkshop;
let database: TestDatabase;
let house: StoredHouse;
let folder: string;
let effects: Effects;
let workshop: Workshop;
let round: { readonly roundId: string; readonly snapshotId: string };

beforeAll(async () => {
  open = await openWorkshop();
  ({ database, house, folder, workshop } = open);
  effects = workshop.effects;
  round = await house.addRound({ title: "Quý I", from: "2022-01-01", to: "2022-03-31", wards });
  await compareRoundJob(workshop, { roundId: round.roundId });
});

afterAll(async () => await open.close());

async function wardsOf(snapshotId: string) {
  const rows = await listUnitResults(workshop.results, snapshotId);
  const found = rows.map(({ result }) => result as ComparedWard);
  return new Map(found.map((ward) => [ward.name, ward]));
}

test("every unit called has a result, seen by itself and the units above it", async () => {
  const rows = await listUnitResults(workshop.results, round.snapshotId);
  expect(rows).toHaveLength(5);
  for (const { unitId, scopeUnitIds } of rows) {
    expect(scopeUnitIds[0]).toBe(unitId);
    expect(scopeUnitIds).toHaveLength(3);
  }
});

test("self and appraised points stand apart, the appraiser's corrections in the second only", async () => {
  const found = await wardsOf(round.snapshotId);
  // percent: 95 of 100 between 50 and 100 is 0.9 of 5 points = 4.50; with two yes/no of 5: 14.50
  expect(found.get("Phường A")?.appraised?.totalHundredths).toBe(1450);
  expect(found.get("Phường B")?.self?.totalHundredths).toBe(1450);
  expect(found.get("Phường B")?.appraised?.totalHundredths).toBe(1250);
  expect(found.get("Phường C")?.appraised?.totalHundredths).toBe(1200);
  expect(found.get("Phường D")).toMatchObject({
    progress: "submitted",
    onTime: false,
    unranked: "not-appraised",
  });
  expect(found.get("Phường Đ")).toMatchObject({
    progress: "not-submitted",
    onTime: null,
    unranked: "not-submitted",
  });
});

test("the comparison stands on the snapshot and its period, not on the clock", async () => {
  const stored = await findComparison(workshop.results, {
    snapshotId: round.snapshotId,
    name: "comparison",
  });
  expect(stored?.rows).toMatchObject([
    {
      basis: {
        periodFrom: "2022-01-01",
        snapshotNumber: 1,
        asOf: "2022-03-31T14:00:00.000Z",
        simulated: true,
      },
      overall: { coverage: { expected: 5, submitted: 4, onTime: 3, appraised: 3, ranked: 3 } },
    },
  ]);
});

test("what the snapshot says of the criteria stands beside the comparison, on the same basis", async () => {
  const stored = await findComparison(workshop.results, {
    snapshotId: round.snapshotId,
    name: "analysis",
  });
  // Three units are appraised in full: enough to describe, too few for advice.
  expect(stored?.rows).toMatchObject([{ basis: { snapshotNumber: 1 }, expected: 5, complete: 3 }]);
});

test("self-scores stand beside appraised ones, by the body that appraised", async () => {
  const stored = await findComparison(workshop.results, {
    snapshotId: round.snapshotId,
    name: "self-scores",
  });
  expect(stored?.rows).toMatchObject([
    {
      overall: { n: 3, mean: null },
      appraisers: [
        { name: "Cần Thơ", n: 1 },
        { name: "Hà Nội", n: 2 },
      ],
      delivered: [{ cityId: null, expected: 5, submitted: 4, onTime: 3 }, {}, {}],
    },
  ]);
});

test("what wants a second look is kept apart, with how often it was looked for", async () => {
  const stored = await findComparison(workshop.results, {
    snapshotId: round.snapshotId,
    name: "flags",
  });
  // Four fields are too few to tell a copy, and no file stands beside an answer.
  expect(stored?.rows).toMatchObject([
    {
      rules: [
        { rule: "same-answers", tested: 0 },
        { rule: "evidence-reuse", tested: 0 },
        {},
        {},
        {},
        {},
        {},
      ],
    },
  ]);
});

test("the dataset is Parquet by round and city, with a manifest that names every file", async () => {
  const files = await effects.listFiles("snapshots/1");
  const engine = await (await DuckDBInstance.create()).connect();
  const rows = await engine.runAndReadAll(
    `select unit_code, source, total_hundredths, city from read_parquet('${folder}/snapshots/1/unit-scores/*/*/*.parquet', hive_partitioning = true) order by all`,
  );
  expect(rows.getRows()).toHaveLength(7);
  expect(files.map(({ path }) => path)).toContain("manifest.json");
  const [dataset] = await workshop.results.selectFrom("analytics.dataset").selectAll().execute();
  const manifest = dataset?.manifest as {
    tables: { name: string; rows: number; files: { path: string; sha256: string }[] }[];
  };
  for (const table of manifest.tables)
    for (const file of table.files)
      expect(files.find(({ path }) => path === `${table.name}/${file.path}`)?.sha256).toBe(
        file.sha256,
      );
  expect(manifest.tables.map(({ name, rows: count }) => [name, count])).toEqual([
    ["units", 5],
    // three wards answer 5 fields each, one answers 1
    ["answers", 16],
    ["findings", 2],
    // 4 answered, 3 appraised: 7 subjects of 4 indicators, 3 criteria, 2 groups
    ["indicator-scores", 28],
    ["criterion-scores", 21],
    ["group-scores", 14],
    ["unit-scores", 7],
    ["wide-scores", 7],
  ]);
});

test("the points of a unit stand in one wide row too, an indicator a column", async () => {
  const engine = await (await DuckDBInstance.create()).connect();
  const rows = await engine.runAndReadAll(
    `select unit_code, "1.1", "1.2", "2.1", "3.1" from read_parquet('${folder}/snapshots/1/wide-scores/*/*/*.parquet', hive_partitioning = true)
     where source = 'appraised' order by unit_code`,
  );
  // 95 of 100 is 4.50 of 5 points, 75 of 100 is 2.50; the gate carries none; the last was given 2.50.
  expect(rows.getRows().map(([, ...points]) => points)).toEqual([
    [450, 500, 0, 500],
    [250, 500, 0, 500],
    [450, 500, 0, 250],
  ]);
});

test("every file of simulated data says so, in each row and in its metadata", async () => {
  const engine = await (await DuckDBInstance.create()).connect();
  const parquet = (await effects.listFiles("snapshots/1"))
    .map(({ path }) => path)
    .filter((path) => path.endsWith(".parquet"));
  // Eight tables by city; findings there are in both.
  expect(parquet).toHaveLength(16);
  for (const path of parquet) {
    const file = `'${folder}/snapshots/1/${path}'`;
    const rows = await engine.runAndReadAll(`select distinct simulated from ${file}`);
    expect(rows.getRows()).toEqual([[true]]);
    const said = await engine.runAndReadAll(
      `select decode(key), decode(value) from parquet_kv_metadata(${file})`,
    );
    expect(said.getRows()).toContainEqual(["label", "DỮ LIỆU MÔ PHỎNG"]);
    expect(said.getRows()).toContainEqual(["title", "Quý I"]);
  }
});

test("run again, the same snapshot gives the same bytes in the same places, once", async () => {
  const before = await effects.listFiles(".");
  await compareRoundJob(workshop, { snapshotId: round.snapshotId });
  expect(await effects.listFiles(".")).toEqual(before);
  expect(await listReports(workshop.results, { snapshotId: round.snapshotId })).toHaveLength(1);
  expect((await readdir(join(folder, "snapshots"))).toSorted()).toEqual(["1"]);
});

test("the report is kept with its figures, the tổng kết when it is asked for, and progress says done", async () => {
  const jobId = await house.owner
    .transaction()
    .execute(
      async (trx) => await enqueueJob(trx, "compare-round", { snapshotId: round.snapshotId }),
    );
  await compareRoundJob(workshop, { snapshotId: round.snapshotId, jobId });
  const [report] = await listReports(workshop.results, { snapshotId: round.snapshotId });
  expect(report).toMatchObject({ kind: "interim", state: "drafting", edits: 0 });
  await compareRoundJob(workshop, { snapshotId: round.snapshotId, kind: "final" });
  const stored = await listReports(workshop.results, { snapshotId: round.snapshotId });
  expect(stored.map(({ kind }) => kind)).toEqual(["interim", "final"]);
  expect(await findJob(workshop.results, jobId)).toMatchObject({ state: "done", shareDone: 1 });
});

test("a stored score that DuckDB does not find again stops the job and names the row", async () => {
  const tampered = await house.addRound({
    title: "Sai",
    from: "2023-01-01",
    to: "2023-03-31",
    wards: wards.slice(0, 1),
  });
  await asSuperuser(
    `alter table revision disable trigger all;
     update revision set self_score = jsonb_set(self_score, '{totalHundredths}', '1500')
     where submission_id in (select id from submission where round_id = '${tampered.roundId}');
     alter table revision enable trigger all; alter table revision enable always trigger revision_insert_only`,
  );
  const jobId = await house.owner
    .transaction()
    .execute(async (trx) => await enqueueJob(trx, "compare-round", { roundId: tampered.roundId }));
  await compareRoundJob(workshop, { roundId: tampered.roundId, jobId });
  const job = await findJob(workshop.results, jobId);
  expect(job?.state).toBe("failed");
  expect(job?.failure).toContain("differ in 1 results");
  expect(job?.failure).toMatch(/unit \d+, self, unit: stored \[1500 .*\], computed \[1450 /);
  expect(await listUnitResults(workshop.results, tampered.snapshotId)).toEqual([]);
  expect(await readdir(join(folder, "snapshots"))).not.toContain("4");
});

test("a job called off while it waits is not begun", async () => {
  const { snapshotId } = round;
  const before = await effects.listFiles(".");
  const jobId = await enqueue(snapshotId);
  await callOff(jobId);
  await compareRoundJob(workshop, { snapshotId, jobId });
  expect(await findJob(workshop.results, jobId)).toMatchObject({
    state: "cancelled",
    startedAt: null,
    shareDone: 0,
  });
  expect(await effects.listFiles(".")).toEqual(before);
});

test("a job called off in the middle ends soon, and what stood before stands as it did", async () => {
  const { snapshotId } = round;
  const before = await effects.listFiles(".");
  const jobId = await enqueue(snapshotId);
  const slow: Effects = {
    ...effects,
    // It is called off when the dataset is about to be written, and stays there until that is seen.
    async emptyFolder(path) {
      await effects.emptyFolder(path);
      if (!path.endsWith("/dataset")) return;
      await callOff(jobId);
      await new Promise((resolve) => setTimeout(resolve, 1200));
    },
  };
  await compareRoundJob({ ...workshop, effects: slow }, { snapshotId, jobId });
  expect(await findJob(workshop.results, jobId)).toMatchObject({ state: "cancelled" });
  expect(await effects.listFiles(".")).toEqual(before);
  expect(await listUnitResults(workshop.results, snapshotId)).toHaveLength(5);
});

test("a round that is not frozen is refused, and not tried again", async () => {
  const roundId = "00000000-0000-4000-8000-000000000000";
  await expect(compareRoundJob(workshop, { roundId })).resolves.toBeUndefined();
  await expect(compareRoundJob(workshop, { roundId: "" })).resolves.toBeUndefined();
});

test("the worker's own connections cannot write", async () => {
  await expect(workshop.reading.query("delete from submission")).rejects.toMatchObject({
    code: "25006",
  });
  await expect(
    workshop.reading.query("set transaction read write; delete from submission"),
  ).rejects.toMatchObject({ code: "42501" });
});

async function asSuperuser(sql: string): Promise<void> {
  const pool = connectPool({ url: database.url, role: "login", max: 1 });
  await pool.query(sql);
  await pool.end();
}

async function enqueue(snapshotId: string): Promise<string> {
  return await house.owner
    .transaction()
    .execute(async (trx) => await enqueueJob(trx, "compare-round", { snapshotId }));
}

async function callOff(jobId: string): Promise<void> {
  await askToCancelJob(workshop.results, jobId, "2026-01-01T00:00:00Z");
}
