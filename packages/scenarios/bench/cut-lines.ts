/**
 * Clients that cut the line in mid-request, thousands of them, in six ways, half-sent bodies left hanging among them, and
 * half-sent files: no connection stays idle in a transaction, the service does not end, does not grow, and answers all
 * the while and afterwards; files are gone on with from where they stand, and come back byte for byte. The reference is the same number of sends that are not cut. Run: pnpm bench:cut [--lines 2000]
 */
import { loadavg } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { setTimeout as delay } from "node:timers/promises";
import { countIdleInTransaction, cutLines, heldMiB, sendOf, waysToCut } from "#load/cut-lines.ts";
import { cutUploads } from "#load/cut-uploads.ts";
import { checkKeptSends } from "#load/kept-sends.ts";
import { openLine } from "#load/line.ts";
import { startLoadSystem } from "#load/load-system.ts";
import { quantile, writeReport } from "#load/report.ts";

const { values } = parseArgs({ options: { lines: { type: "string", default: "2000" } } });
const lines = Number(values.lines);
const rounds = 4;
const mayGrowMiB = 8;

/** In each round; each line of theirs is cut twice. */
const files = Math.ceil(lines / 20);
const wholeSends = 600;
const system = await startLoadSystem({
  wards: 1_000,
  rounds: Math.ceil(((lines + files) * (rounds + 1) + wholeSends * (rounds + 2)) / 1_000),
});
try {
  const service = await system.startService(undefined, {
    NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, "tell-memory.ts")).href}`,
  });
  const { port } = service;
  const fresh = system.called[Symbol.iterator]();
  const answers: number[] = [];

  async function sendWhole(count: number): Promise<number> {
    const line = await openLine(port);
    let refused = 0;
    for (let sent = 0; sent < count; sent += 1) {
      const ward = fresh.next().value;
      if (ward === undefined) throw new Error("The wards ran out.");
      const since = performance.now();
      const { status } = await line.ask(sendOf(ward, sent));
      answers.push(performance.now() - since);
      if (status !== 200) refused += 1;
    }
    line.cut();
    return refused;
  }

  let refused = await sendWhole(wholeSends);
  const alone = quantile(answers.splice(0), 0.5);
  const afterWhole = await heldMiB(service);
  const held: number[] = [];
  const uploads = { cuts: 0, keptBytes: 0, stuck: 0, differing: 0 };
  let idle = 0;
  let isCutting = true;
  for (let round = 0; round < rounds; round += 1) {
    isCutting = true;
    const called = system.called.slice(-lines);
    // Wards that send nothing else.
    const end = system.called.length - lines - round * files;
    const wards = system.called.slice(end - files, end);
    const cutting = Promise.all([
      cutLines(port, { called, lines, seed: round }),
      cutUploads(port, { wards, seed: round }),
    ]).then(([, cut]) => {
      uploads.cuts += cut.cuts;
      uploads.keptBytes += cut.keptBytes;
      uploads.stuck += cut.stuck;
      uploads.differing += cut.differing;
      isCutting = false;
    });
    // Others are served in the meantime.
    while (isCutting) refused += await sendWhole(1);
    await cutting;
    idle += await countIdleInTransaction(system.databaseUrl);
    await delay(500);
    held.push(await heldMiB(service));
  }
  const beside = quantile(answers.splice(0), 0.99);
  refused += await sendWhole(20);
  const afterwards = quantile(answers, 0.5);
  const isRunning = service.isRunning();
  await service.stop();
  const { doubled, unrecorded, brokenChain } = await checkKeptSends(system.databaseUrl, []);

  const grown = (held.at(-1) ?? 0) - (held[0] ?? 0);
  const holds =
    idle + refused + doubled + unrecorded + uploads.stuck + uploads.differing === 0 &&
    uploads.keptBytes > 0 &&
    isRunning &&
    grown <= mayGrowMiB &&
    brokenChain === null;
  await writeReport("cut-lines", {
    title: `${lines * rounds} lines cut in mid-request (${waysToCut.join("; ")}), 100 at a time`,
    rows: [
      { what: "connections idle in a transaction afterwards", value: idle, bar: "0" },
      { what: "the service has ended", value: isRunning ? "no" : "yes", bar: "no" },
      { what: "sends beside them and afterwards that were not taken", value: refused, bar: "0" },
      {
        what: "files whose line was cut twice in the middle, and MB that were not sent again",
        value: `${files * rounds}, ${(uploads.keptBytes / 1e6).toFixed(0)} MB`,
        bar: "more than 0 MB",
      },
      { what: "of these not gone on with", value: uploads.stuck, bar: "0" },
      { what: "of these read back as other bytes", value: uploads.differing, bar: "0" },
      { what: "memory after whole sends", value: `${afterWhole.toFixed(0)} MiB` },
      {
        what: `memory after each ${lines} cut lines`,
        value: `${held.map((each) => each.toFixed(0)).join(", ")} MiB`,
      },
      {
        what: "grown from the first time to the last",
        value: `${grown.toFixed(0)} MiB`,
        bar: `at most ${mayGrowMiB} MiB`,
      },
      { what: "a send before them, median", value: `${alone.toFixed(1)} ms` },
      { what: "a send beside them, 99 % within", value: `${beside.toFixed(0)} ms` },
      { what: "a send afterwards, median", value: `${afterwards.toFixed(1)} ms` },
      {
        what: "revisions stored twice, or without their audit row",
        value: doubled + unrecorded,
        bar: "0",
      },
      { what: "first fault in the audit chains", value: brokenChain ?? "none", bar: "none" },
    ],
    holds,
    load: loadavg(),
  });
  if (!holds) process.exitCode = 1;
} finally {
  await system.stop();
}
