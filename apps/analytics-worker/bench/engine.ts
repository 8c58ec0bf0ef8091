/**
 * The questions of a comparison (scores, places, figures of cities, item analysis with redundancy, change) on 10,600 wards × 12 months × 60
 * indicators: on one wide row a submission in Parquet, beside PostgreSQL's SQL on one row an answer, and beside a bare scan that sums the
 * values; then on ten times the wards. Run: pnpm bench:engine [wards]
 */
import { mkdtemp, rm } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { performance } from "node:perf_hooks";
import { startEmbeddedPostgres } from "@thuocdo/database/embedded-postgres";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Found } from "./engine/found.ts";
import { askLong } from "./engine/long-questions.ts";
import { askWide, items } from "./engine/wide-questions.ts";

const wards = Number(process.argv[2] ?? 10_600);
const months = 12;
const bars = { postgres: 15, scan: 12, tenfold: 11, memoryGiB: 2 };
const folder = await mkdtemp(join(tmpdir(), "bench-engine-"));
try {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: "1GB",
    temp_directory: folder,
  });
  const engine = await instance.connect();
  const small = await writeWide(engine, wards);
  const ours = await best(3, async () => await askWide(engine, small));
  const scan = await best(
    5,
    async () => await engine.runAndReadAll(`select ${sumOfAll()} from '${small}'`),
  );
  const large = await writeWide(engine, 10 * wards);
  const tenfold = await best(2, async () => await askWide(engine, large));
  const gib = process.resourceUsage().maxRSS / 1024 / 1024;
  const postgres = await onPostgres(engine, small);
  agree(ours.value, postgres.value);
  console.log(
    `${wards} wards × ${months} months × ${items} indicators; ${cpus()[0]?.model}, ${cpus().length} cores`,
  );
  console.log(`ours                  ${seconds(ours.ms)}`);
  row(
    "PostgreSQL",
    postgres.ms,
    postgres.ms / ours.ms,
    (ratio) => ratio >= bars.postgres,
    `at least ${bars.postgres} × ours`,
  );
  row(
    "bare scan",
    scan.ms,
    ours.ms / scan.ms,
    (ratio) => ratio <= bars.scan,
    `ours at most ${bars.scan} × it`,
  );
  row(
    "ten times the wards",
    tenfold.ms,
    tenfold.ms / ours.ms,
    (ratio) => ratio <= bars.tenfold,
    `at most ${bars.tenfold} × ours`,
  );
  console.log(
    `memory                ${gib.toFixed(2)} GiB (bar: under ${bars.memoryGiB}) ${gib < bars.memoryGiB ? "met" : "NOT MET"}`,
  );
  if (gib >= bars.memoryGiB) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Points 0–500 of indicators that a ward's level lies behind; made in SQL, the same every time. */
async function writeWide(engine: DuckDBConnection, count: number): Promise<string> {
  const file = join(folder, `wide-${count}.parquet`);
  const value = (item: number) =>
    `least(500, greatest(0, (150 + 250 * level + 200 * ((hash(ward, period, ${item}) % 1000) / 1000.0 - 0.5))::smallint))::smallint as x${item}`;
  await engine.run(`copy (
    select ward::integer as ward, (ward % 34)::smallint as city, period::tinyint as period, ${Array.from({ length: items }, (_, item) => value(item)).join(", ")}
    from (select ward, (hash(ward) % 1000) / 1000.0 as level from range(${count}) wards(ward)) cross join range(${months}) months(period)
    order by period, city, ward) to '${file}' (format parquet)`);
  return file;
}

function sumOfAll(): string {
  return Array.from({ length: items }, (_, item) => `sum(x${item})`).join(" + ");
}

async function onPostgres(engine: DuckDBConnection, parquet: string) {
  const database = await startEmbeddedPostgres({ dataFolder: folder, durable: false });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const csv = join(folder, "answers.csv");
    const columns = Array.from({ length: items }, (_, item) => `x${item}`);
    await engine.run(
      `copy (select ward, city, period, replace(name, 'x', '') as item, value from (unpivot '${parquet}' on ${columns.join(", ")})) to '${csv}' (format csv, header false)`,
    );
    await client.query(
      "create table public.answer (ward integer, city smallint, period smallint, item smallint, value integer)",
    );
    await pipeline(
      createReadStream(csv),
      client.query(copyFrom("copy public.answer from stdin (format csv)")),
    );
    await client.query("create index on answer (ward, period); create index on answer (period)");
    await client.query("vacuum analyze answer");
    await client.query("set work_mem = '256MB'");
    return await best(1, async () => await askLong(client));
  } finally {
    await client.end();
    await database.stop();
  }
}

function agree(one: Found, other: Found): void {
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  const isSame =
    one.totals === other.totals &&
    one.places === other.places &&
    one.cities === other.cities &&
    one.strongPairs === other.strongPairs &&
    one.tails === other.tails &&
    near(one.change, other.change) &&
    one.alphas.every((alpha, at) => near(alpha, other.alphas[at] ?? Number.NaN));
  if (!isSame)
    throw new Error(`They do not agree: ${JSON.stringify(one)} and ${JSON.stringify(other)}.`);
}

function row(
  name: string,
  ms: number,
  ratio: number,
  isMet: (ratio: number) => boolean,
  bar: string,
): void {
  if (!isMet(ratio)) process.exitCode = 1;
  console.log(
    `${name.padEnd(20)}  ${seconds(ms)}  ${ratio.toFixed(1)} × (bar: ${bar}) ${isMet(ratio) ? "met" : "NOT MET"}`,
  );
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(3)} s`.padStart(9);
}

/** The best of so many runs. */
async function best<T>(
  runs: number,
  act: () => Promise<T>,
): Promise<{ readonly value: T; readonly ms: number }> {
  let found: { readonly value: T; readonly ms: number } | undefined;
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    const value = await act();
    const ms = performance.now() - from;
    if (found === undefined || ms < found.ms) found = { value, ms };
  }
  if (found === undefined) throw new RangeError("Run it at least once.");
  return found;
}
