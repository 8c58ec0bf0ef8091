import type { DuckDBConnection } from "@duckdb/node-api";
import { alphaOf, type ItemSums } from "./item-sums.ts";
import type { Found } from "./found.ts";

export const items = 60;
const groupSize = 9;
const columns = Array.from({ length: items }, (_, item) => `x${item}`);

const total = `${columns.join("::integer + ")}::integer`;

/** All questions on one wide row a submission: Parquet in, answers out. Sums are of whole numbers: exact, in whatever order threads add them. */
export async function askWide(engine: DuckDBConnection, parquet: string): Promise<Found> {
  await engine.run(`create or replace temp table placed as
    select *, rank() over (partition by period order by total desc) as place
    from (select ward, city, period, ${total} as total from '${parquet}')`);
  const cities =
    await engine.runAndReadAll(`select period, city, count(*), avg(total), median(total), min(total), max(total), stddev_samp(total)
    from placed group by all order by all`);
  const changes = await engine.runAndReadAll(`with paired as (
      select a.total as base, b.total as last, b.total - a.total as d from placed a join placed b using (ward)
      where a.period = 0 and b.period = (select max(period) from placed))
    select count(*), avg(d), stddev_samp(d), regr_slope(last, base), regr_intercept(last, base), corr(d, (base + last) / 2) from paired`);
  const pairs = pairsWithinGroups();
  const product = ([one, other]: readonly [number, number]) =>
    `sum(${columns[one]}::integer * ${columns[other]}::integer)::double`;
  const ofItem = (x: string) =>
    `sum(${x})::double, sum(${x}::integer * ${x}::integer)::double, sum(${x}::integer * total)::double, sum((${x} >= 475)::tinyint)::double, sum((${x} <= 25)::tinyint)::double`;
  const sums =
    await engine.runAndReadAll(`select period, count(*)::double, sum(total)::double, sum(total::double * total),
      ${[...columns.map(ofItem), ...pairs.map(product)].join(", ")}
    from (select *, ${total} as total from '${parquet}') group by period order by period`);
  // Who is in a tail follows from its last total and, among those that tie there, its last ward: no row is looked up.
  await engine.run(`create or replace temp table tail as
    with size as (
      select period, count(*) as n, floor(0.27 * count(*) + 0.5)::integer as g from placed group by period
    ), edge as (
      select period, any_value(g) as g, any_value(n - g + 1) as h, min(total) filter (place <= g) as high,
        min(total) filter (place <= n - g + 1) as low
      from placed join size using (period) group by period
    ), tied as (
      select period, g, h, total, ward,
        place - 1 + row_number() over (partition by period, total order by ward) as row
      from placed join edge using (period) where total = high or total = low
    )
    select period, any_value(total) filter (row = g) as high, any_value(ward) filter (row = g) as high_ward,
      any_value(total) filter (row = h) as low, any_value(ward) filter (row = h) as low_ward
    from tied group by period`);
  const best = "(total > high or (total = high and ward <= high_ward))";
  const worst = "(total < low or (total = low and ward >= low_ward))";
  const tails =
    await engine.runAndReadAll(`select period, ${best} as best, count(*), ${columns.map((x) => `sum(${x})::double`).join(", ")}
    from (select *, ${total} as total from '${parquet}') join tail using (period) where ${best} or ${worst} group by all`);
  const places = await engine.runAndReadAll(
    "select sum(place)::double, sum(total)::double from placed",
  );
  return {
    totals: Number(places.getRows()[0]?.[1]),
    places: Number(places.getRows()[0]?.[0]),
    cities: cities.getRows().length,
    change: Number(changes.getRows()[0]?.[1]),
    alphas: sums.getRows().map((row) => alphaOf(sumsOf(row.map(Number)))),
    strongPairs: sums
      .getRows()
      .map((row) => row.map(Number))
      .reduce((count, row) => count + strong(sumsOf(row), pairs, row.slice(4 + 5 * items)), 0),
    tails: tails.getRows().length,
  };
}

function pairsWithinGroups(): readonly (readonly [number, number])[] {
  return columns.flatMap((_one, one) =>
    columns.flatMap((_other, other) =>
      other > one && Math.floor(one / groupSize) === Math.floor(other / groupSize)
        ? [[one, other] as const]
        : [],
    ),
  );
}

function sumsOf([, n = 0, total = 0, squares = 0, ...rest]: readonly number[]): ItemSums {
  const five = Array.from({ length: items }, (_, item) => rest.slice(5 * item, 5 * item + 5));
  return {
    n,
    total,
    totalSquares: squares,
    items: five.map(([sum = 0, ofSquares = 0, withTotal = 0]) => ({
      sum,
      squares: ofSquares,
      withTotal,
    })),
  };
}

function strong(
  { n, items: of }: ItemSums,
  pairs: readonly (readonly [number, number])[],
  products: readonly number[],
): number {
  const spread = (at: number) => n * (of[at]?.squares ?? 0) - (of[at]?.sum ?? 0) ** 2;
  return pairs.filter(([one, other], at) => {
    const shared = n * (products[at] ?? 0) - (of[one]?.sum ?? 0) * (of[other]?.sum ?? 0);
    return Math.abs(shared) / Math.sqrt(spread(one) * spread(other)) >= 0.9;
  }).length;
}
