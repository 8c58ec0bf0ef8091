import { DuckDBInstance } from "@duckdb/node-api";
import type { CountedPlaces } from "./radix-places.ts";

const drawsAtOnce = 200;

/** The same in SQL: every draw beside every ward, ranked by a window; some draws at a time, as memory would not hold all. */
export async function duckDbPlaces(
  scores: readonly (readonly number[])[],
  drawn: readonly (readonly number[])[],
): Promise<CountedPlaces> {
  const engine = await (await DuckDBInstance.create(":memory:", { memory_limit: "2GB" })).connect();
  const groups = scores[0]?.length ?? 0;
  const columns = (name: string) =>
    Array.from({ length: groups }, (_, at) => `${name}${at} double`);
  await engine.run(`create table ward (ward integer, ${columns("s").join(", ")})`);
  await engine.run(`create table draw (draw integer, ${columns("w").join(", ")})`);
  await append("ward", scores);
  await append("draw", drawn);
  const index = Array.from({ length: groups }, (_, at) => `s${at} * w${at}`).join(" + ");
  const total = Array.from({ length: groups }, (_, at) => `w${at}`).join(" + ");
  await engine.run("create table counted (ward integer, in_top bigint, sum_of_places bigint)");
  for (let from = 0; from < drawn.length; from += drawsAtOnce)
    await engine.run(`
      insert into counted
      with scored as (
        select draw, ward, floor(100 * (${index}) / (${total}) + 0.5 + 1e-9)::integer as hundredths
        from draw cross join ward where draw >= ${from} and draw < ${from + drawsAtOnce}
      ), ranked as (
        select ward, rank() over (partition by draw order by hundredths desc) as place from scored
      )
      select ward, count(*) filter (where place <= 10), sum(place) from ranked group by ward`);
  const found = await engine.runAndReadAll(
    "select sum(in_top)::double, sum(sum_of_places)::double from counted group by ward order by ward",
  );
  const rows = found.getRows();
  engine.closeSync();
  return {
    inTop: rows.map(([inTop]) => Number(inTop)),
    sums: rows.map(([, sum]) => Number(sum)),
  };

  async function append(table: string, rows: readonly (readonly number[])[]): Promise<void> {
    const appender = await engine.createAppender(table);
    for (const [at, row] of rows.entries()) {
      appender.appendInteger(at);
      for (const value of row) appender.appendDouble(value);
      appender.endRow();
    }
    appender.closeSync();
  }
}
