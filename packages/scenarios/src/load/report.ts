import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { house } from "#system/run-service.ts";

export interface Report {
  readonly title: string;
  readonly rows: readonly {
    readonly what: string;
    readonly value: string | number;
    /** What it must come to, where something is asked of it. */
    readonly bar?: string;
  }[];
  /** Whether every bar is kept. */
  readonly holds: boolean;
  /** Of the machine, over 1, 5 and 15 minutes. */
  readonly load: readonly number[];
}

/** Prints a table, and keeps it as JSON under `bench/results`. */
export async function writeReport(name: string, report: Report): Promise<void> {
  const width = Math.max(...report.rows.map(({ what }) => what.length));
  const loads = report.load.map((load) => load.toFixed(1)).join(" ");
  const cores = cpus();
  const machine = `${cores.length} × ${cores[0]?.model.trim() ?? "?"}, load ${loads}`;
  console.log(`\n${report.title}\n${machine}`);
  for (const { what, value, bar } of report.rows)
    console.log(`  ${what.padEnd(width)}  ${value}${bar === undefined ? "" : `  (bar: ${bar})`}`);
  console.log(report.holds ? "The bars are kept." : "A BAR IS NOT KEPT.");
  const folder = join(house, "packages/scenarios/bench/results");
  await mkdir(folder, { recursive: true });
  const kept = { ...report, machine, at: new Date().toISOString() };
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(kept, null, 2)}\n`);
}

/** The value within which that share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
