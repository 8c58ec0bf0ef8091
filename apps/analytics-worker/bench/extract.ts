/**
 * PostgreSQL → Parquet beside `COPY … TO` a file, on the same rows in one run: one row an answer, as a snapshot is read. Run:
 * pnpm bench:extract [rows]
 */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pipeline } from "node:stream/promises";
import { startEmbeddedPostgres } from "@thuocdo/database/embedded-postgres";
import { DuckDBInstance } from "@duckdb/node-api";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";

const rows = Number(process.argv[2] ?? 2_000_000);
const bar = 0.5;
const columns =
  "revision_id: 'varchar', indicator_id: 'varchar', field_key: 'varchar', value: 'varchar'";
const folder = await mkdtemp(join(tmpdir(), "bench-extract-"));
const database = await startEmbeddedPostgres({ dataFolder: folder, durable: false });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
try {
  await client.query(`create table answer as
    select md5((i / 60)::text)::uuid as revision_id, 'indicator-' || i % 60 as indicator_id, 'value' as field_key, (i % 1000)::text as value
    from generate_series(1, ${rows}) i`);
  await client.query("vacuum analyze answer");
  const engine = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  const plain: number[] = [];
  const parquet: number[] = [];
  // By turns, so that both meet the same machine.
  for (let turn = 0; turn < 3; turn += 1) {
    plain.push(await timed(async () => await copyOut(join(folder, "plain.csv"))));
    parquet.push(
      await timed(async () => {
        const csv = join(folder, "answers.csv");
        await copyOut(csv);
        const target = join(folder, "answers.parquet");
        await engine.run(
          `copy (from read_csv('${csv}', header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${columns}})) to '${target}' (format parquet, compression zstd)`,
        );
        const found = await engine.runAndReadAll(`select count(*)::integer from '${target}'`);
        if (found.getRows()[0]?.[0] !== rows) throw new Error("Rows were lost on the way.");
      }),
    );
  }
  const [copying, reading] = [Math.min(...plain), Math.min(...parquet)];
  const speed = copying / reading;
  if (speed < bar) process.exitCode = 1;
  console.log(`${rows} rows; ${cpus()[0]?.model}, ${cpus().length} cores; best of 3`);
  console.log(`COPY to a file          ${(copying / 1000).toFixed(2)} s`);
  console.log(
    `PostgreSQL → Parquet    ${(reading / 1000).toFixed(2)} s  ${speed.toFixed(2)} × the speed (bar: at least ${bar}) ${speed < bar ? "NOT MET" : "met"}`,
  );
} finally {
  await client.end();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

async function copyOut(file: string): Promise<void> {
  const query =
    "copy (select * from answer order by revision_id, indicator_id, field_key) to stdout (format csv)";
  await pipeline(client.query(copyTo(query)), createWriteStream(file));
}

async function timed(act: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}
