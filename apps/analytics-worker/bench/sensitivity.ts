/**
 * Places under other weights: so many draws of so many wards and groups, beside typed arrays with a radix sort and beside DuckDB's SQL, in
 * one run. Ours does more: quantiles, shifts and correlations besides places. Run: pnpm bench:sensitivity [draws] [wards]
 */
import { cpus } from "node:os";
import { performance } from "node:perf_hooks";
import { mulberry32 } from "@thuocdo/comparison/mulberry32";
import { drawPlaces } from "#sensitivity/draw-places.ts";
import { duckDbPlaces } from "./sensitivity/duckdb-places.ts";
import { radixPlaces } from "./sensitivity/radix-places.ts";

const draws = Number(process.argv[2] ?? 10_000);
const wards = Number(process.argv[3] ?? 10_600);
const weights = [20, 15, 15, 15, 15, 10, 10];
const bars = { radix: 3, duckDb: 12 };

const random = mulberry32(20_211_124);
const scores = Array.from({ length: wards }, () => {
  const level = 50 + 40 * random();
  return weights.map(() => Math.max(0, Math.min(100, level + 40 * (random() - 0.5))));
});
const drawn = Array.from({ length: draws }, () =>
  weights.map((weight) => weight * (1 + 0.25 * (2 * random() - 1))),
);
const units = { scores, weights, top: 10, cutsHundredths: [] };

let told = 0;
const ours = await timed(
  async () =>
    await drawPlaces(units, drawn, {
      signal: new AbortController().signal,
      onShare: async () => {
        told += 1;
      },
    }),
);
const radix = await timed(async () => radixPlaces(scores, drawn));
const duckDb = await timed(async () => await duckDbPlaces(scores, drawn));

// The three agree on where each ward stands, on the whole.
const sample = [0, Math.floor(wards / 2), wards - 1];
for (const ward of sample) {
  const inTop = ours.value.units[ward]?.topShare ?? -1;
  for (const other of [radix, duckDb])
    if (Math.abs(inTop - (other.value.inTop[ward] ?? 0) / draws) > 0.002)
      throw new Error(`Ward ${ward} is in the top differently: ${inTop}.`);
}

const called = new AbortController();
const begun = performance.now();
const ended = drawPlaces(units, drawn, {
  signal: called.signal,
  onShare: async () => called.abort(),
});
await ended.catch(() => undefined);
const calledOffMs = performance.now() - begun;

console.log(
  `${draws} draws × ${wards} wards × ${weights.length} groups; ${cpus()[0]?.model}, ${cpus().length} cores`,
);
console.log(
  `ours                     ${seconds(ours.ms)} (processor ${seconds(ours.cpuMs)})  (progress told ${told} times; called off at the first of them, it ended ${seconds(calledOffMs)} after its beginning)`,
);
row("typed arrays, radix sort", radix, bars.radix);
row("DuckDB SQL", duckDb, bars.duckDb);

function row(
  name: string,
  { ms, cpuMs }: { readonly ms: number; readonly cpuMs: number },
  bar: number,
): void {
  const ratio = ms / ours.ms;
  if (ratio < bar) process.exitCode = 1;
  console.log(
    `${name.padEnd(24)} ${seconds(ms)} (processor ${seconds(cpuMs)})  ${ratio.toFixed(1)} × ours (bar: ${bar} ×) ${ratio < bar ? "NOT MET" : "met"}`,
  );
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`.padStart(8);
}

async function timed<T>(
  act: () => Promise<T>,
): Promise<{ readonly value: T; readonly ms: number; readonly cpuMs: number }> {
  const from = performance.now();
  const cpu = process.cpuUsage();
  const value = await act();
  const { user, system } = process.cpuUsage(cpu);
  return { value, ms: performance.now() - from, cpuMs: (user + system) / 1000 };
}
