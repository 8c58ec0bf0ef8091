import type { Client } from "pg";
import type { Found } from "./found.ts";

/** The same questions in PostgreSQL's SQL, on one row an answer: `answer(ward, city, period, item, value)`, indexed by ward and by period. */
export async function askLong(client: Client): Promise<Found> {
  await client.query("drop table if exists placed");
  await client.query(`create temp table placed as
    with scored as (select ward, city, period, sum(value) as total from answer group by ward, city, period)
    select *, rank() over (partition by period order by total desc) as place,
      row_number() over (partition by period order by total desc, ward) as row, count(*) over (partition by period) as n from scored`);
  await client.query("create index on placed (ward, period)");
  await client.query("analyze placed");
  const cities =
    await client.query(`select period, city, count(*), avg(total), percentile_cont(0.5) within group (order by total), min(total), max(total), stddev_samp(total)
    from placed group by period, city`);
  const changes = await client.query<{ mean: string }>(`with paired as (
      select a.total as base, b.total as last, b.total - a.total as d from placed a join placed b using (ward)
      where a.period = 0 and b.period = (select max(period) from placed))
    select count(*), avg(d) as mean, stddev_samp(d), regr_slope(last, base), regr_intercept(last, base), corr(d, (base + last) / 2.0) from paired`);
  const ofItems = await client.query<{ period: number; variances: number; strength: number }>(`
    with item as (
      select period, item, var_samp(value) as variance, avg(value), corr(value, total - value) as rest,
        count(*) filter (where value >= 475), count(*) filter (where value <= 25)
      from answer join placed using (ward, period) group by period, item)
    select period, sum(variance)::float8 as variances from item group by period order by period`);
  const ofTotals = await client.query<{ period: number; variance: number }>(
    "select period, var_samp(total)::float8 as variance from placed group by period order by period",
  );
  const pairs = await client.query<{ pairs: string }>(`select count(*) as pairs from (
      select a.period, a.item, b.item from answer a join answer b on a.ward = b.ward and a.period = b.period and a.item < b.item and a.item / 9 = b.item / 9
      group by 1, 2, 3 having abs(corr(a.value, b.value)) >= 0.9) strong`);
  const tails =
    await client.query(`select period, row <= floor(0.27 * n + 0.5) as best, item, avg(value) from answer join placed using (ward, period)
    where row <= floor(0.27 * n + 0.5) or row > n - floor(0.27 * n + 0.5) group by 1, 2, 3`);
  const places = await client.query<{ places: string; totals: string }>(
    "select sum(place) as places, sum(total) as totals from placed",
  );
  const k = 60;
  return {
    totals: Number(places.rows[0]?.totals),
    places: Number(places.rows[0]?.places),
    cities: cities.rows.length,
    change: Number(changes.rows[0]?.mean),
    alphas: ofItems.rows.map(
      ({ variances }, at) => (k / (k - 1)) * (1 - variances / (ofTotals.rows[at]?.variance ?? 1)),
    ),
    strongPairs: Number(pairs.rows[0]?.pairs),
    tails: tails.rows.length / k,
  };
}
