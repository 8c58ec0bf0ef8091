import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { ResultsFile } from "@thuocdo/comparison/folder/results-file";
import { connect, connectPool } from "@thuocdo/database/connect";
import { findComparison, listUnitResults } from "@thuocdo/database/queries/results";
import { createTestDatabase, type TestDatabase } from "@thuocdo/database/testing";
import { DuckDBInstance } from "@duckdb/node-api";
import { Compile } from "typebox/compile";
import { afterAll, beforeAll, expect, test } from "vitest";
import { effectsOn } from "#effects.ts";
import { compareRoundJob } from "#queue/compare-round.ts";
import { buildHouse, good, type StoredHouse } from "#testing/stored-round.ts";

let database: TestDatabase;
let house: StoredHouse;
let folder = "";
let snapshotId = "";

const half = { "indicator-1-1": { values: { part: "75" }, reason: "Đối chiếu sổ theo dõi" } };
const less = { "indicator-3-1": { awardedHundredths: 250, reason: "Chưa đủ hồ sơ" } };
const wards = [
  { name: "Phường A", city: "Hà Nội", answers: good },
  { name: "Phường B", city: "Hà Nội", answers: good, findings: half },
  { name: "Phường C", city: "Cần Thơ", answers: good, findings: less },
  {
    name: "Phường D",
    city: "Cần Thơ",
    answers: { "indicator-1-2": { done: true } },
    findings: null,
  },
  { name: "Phường Đ", city: "Cần Thơ", answers: null },
];

beforeAll(async () => {
  database = await createTestDatabase();
  house = await buildHouse(database.url);
  folder = await mkdtemp(join(tmpdir(), "compare-folder-"));
  const round = await house.addRound({
    title: "Quý I",
    from: "2022-01-01",
    to: "2022-03-31",
    wards,
  });
  snapshotId = round.snapshotId;
  const reading = connectPool({ url: database.url, role: "worker", max: 3 });
  const results = connect({ url: database.url, role: "queue", max: 2 });
  const effects = effectsOn(folder);
  await compareRoundJob(
    { reading, results, effects, memoryLimit: "1GB", log: () => {} },
    { snapshotId },
  );
  await reading.end();
  await results.destroy();
  await compare(plain(), "--out", join(folder, "out"));
}, 60_000);

afterAll(async () => {
  await house.owner.destroy();
  await database.drop();
  await rm(folder, { recursive: true });
});

const run = promisify(execFile);

/** As `thuocdo compare` is called: a program of its own, that knows no database. */
async function compare(...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env;
  const main = join(import.meta.dirname, "../command-line/main.ts");
  try {
    const { stdout, stderr } = await run(process.execPath, [main, "compare", ...args], { env });
    return { code: 0, stdout, stderr };
  } catch (error) {
    // execFile throws what a program that ended with a code has said.
    return error as { readonly code: number; readonly stdout: string; readonly stderr: string };
  }
}

const plain = () => join(folder, "snapshots/1/plain");

async function storedOf(name: string): Promise<unknown> {
  return (await findComparison(house.owner, { snapshotId, name }))?.rows[0];
}

async function readResults(out: string): Promise<ResultsFile> {
  return Compile(ResultsFile).Parse(
    JSON.parse(await readFile(join(out, "results.json"), "utf8")) as unknown,
  );
}

test("the folder of a snapshot gives the same figures as the worker", async () => {
  const { periods, simulated, version } = await readResults(join(folder, "out"));
  expect(simulated).toBe(true);
  const [period] = periods;
  const stored = await listUnitResults(house.owner, snapshotId);
  const byCode = new Map(
    stored.map(({ result }) => [(result as ComparedWard).code, result as ComparedWard]),
  );
  expect(period?.wards).toHaveLength(5);
  for (const ward of period?.wards ?? []) {
    const { self, appraised, standing, unranked } = byCode.get(ward.code) ?? {};
    expect(ward).toMatchObject({ self, appraised, standing, unranked });
  }
  type Period = ResultsFile["periods"][number];
  const { basis, overall } = (await storedOf("comparison")) as Period["comparison"];
  // A folder does not say who was on time, nor that it was frozen.
  expect(period?.comparison.overall.criteria).toEqual(overall.criteria);
  expect(period?.comparison.overall.levels).toEqual(overall.levels);
  expect(period?.comparison.overall.total.mean.value).toBe(overall.total.mean.value);
  expect(version.title).toBe(basis.versionTitle);
  const found = (await storedOf("analysis")) as Period["analysis"];
  expect(period?.analysis.criteria).toEqual(found.criteria);
});

test("every table is there as CSV and as Parquet with the same rows, each with whether it is simulated", async () => {
  const { tables } = await readResults(join(folder, "out"));
  const engine = await (await DuckDBInstance.create()).connect();
  const counts = Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
  // 4 answered, 3 appraised: 7 subjects of 4 indicators, 3 criteria, 2 groups.
  expect(counts).toMatchObject({
    "unit-scores": 7,
    "group-scores": 14,
    "criterion-scores": 21,
    "indicator-scores": 28,
    standings: 5,
    cities: 3,
  });
  for (const { name, rows, files } of tables)
    for (const { path } of files) {
      const file = `'${join(folder, "out", path)}'`;
      const read = path.endsWith(".csv") ? `read_csv(${file})` : file;
      const found = await engine.runAndReadAll(
        `select count(*)::integer, bool_and(simulated) from ${read}`,
      );
      expect([name, ...(found.getRows()[0] ?? [])]).toEqual([name, rows, true]);
    }
  expect((await readdir(join(folder, "out"))).toSorted()).toEqual(
    ["results.json", ...tables.flatMap(({ files }) => files.map(({ path }) => path))].toSorted(),
  );
});

test("the same folder gives the same bytes; a folder that is there is not written over", async () => {
  const again = join(folder, "again");
  await compare(plain(), "--out", again);
  const first = await effectsOn(folder).listFiles("out");
  expect(await effectsOn(folder).listFiles("again")).toEqual(first);
  const refused = await compare(plain(), "--out", again);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stderr).toContain("Đã có");
  expect(await effectsOn(folder).listFiles("again")).toEqual(first);
});

test("rows that are wrong are all told, for people and for machines, and nothing is written", async () => {
  const broken = await mkdtemp(join(tmpdir(), "compare-folder-"));
  for (const name of ["criteria-set.json", "units.csv"])
    await writeFile(join(broken, name), await readFile(join(plain(), name)));
  await writeFile(
    join(broken, "answers.csv"),
    "unit_code,period,indicator_code,input_key,value\n99999,2022,1.2,done,true\n00003,2022,1.2,done,yes\n",
  );
  const out = join(folder, "none");
  const { code, stdout, stderr } = await compare(broken, "--out", out, "--json");
  expect(code).toBe(1);
  expect(stderr).toContain("answers.csv, dòng 2: đơn vị “99999” không có trong units.csv.");
  expect(JSON.parse(stdout)).toMatchObject({
    rows: [
      { file: "answers.csv", row: 2, code: "unit-unknown", value: "99999" },
      { file: "answers.csv", row: 3, code: "value-wrong", value: "yes" },
    ],
  });
  expect(await readdir(folder)).not.toContain("none");
  await rm(broken, { recursive: true });
});

test("where nobody appraised, places by self-score are given only when they are asked for", async () => {
  const own = await mkdtemp(join(tmpdir(), "compare-folder-"));
  for (const name of ["criteria-set.json", "units.csv"])
    await writeFile(join(own, name), await readFile(join(plain(), name)));
  const answers = await readFile(join(plain(), "answers.csv"), "utf8");
  const lines = answers.split("\n").map((line) => line.replace(/,[^,]*$/, ""));
  // Points that an appraiser gave are no answer of the unit's.
  await writeFile(join(own, "answers.csv"), lines.filter((line) => !line.endsWith(",")).join("\n"));
  const ranked = async (...flags: string[]) => {
    const out = join(own, `out${flags.length}`);
    const { stdout } = await compare(own, "--out", out, "--json", ...flags);
    const { periods } = JSON.parse(stdout) as { periods: { ranked: number }[] };
    return periods.map((each) => each.ranked);
  };
  expect(await ranked()).toEqual([0]);
  // Three answered all, the fourth one indicator only.
  expect(await ranked("--by-self-score")).toEqual([3]);
  await rm(own, { recursive: true });
});

test("the example of four quarters is compared as its notes say", async () => {
  const out = join(folder, "pilot");
  const example = join(import.meta.dirname, "../../example/pilot");
  expect(await compare(example, "--out", out)).toMatchObject({ code: 0 });
  const { periods, simulated } = await readResults(out);
  expect(simulated).toBe(true);
  expect(periods.map(({ comparison }) => comparison.overall.coverage.ranked)).toEqual([5, 5, 5, 5]);
  // Each quarter is laid beside the one before and the first, which are one for the second.
  expect(periods.map(({ changes }) => changes.from.length)).toEqual([0, 1, 2, 2]);
});
