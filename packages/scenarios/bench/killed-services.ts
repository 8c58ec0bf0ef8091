/**
 * The service and PostgreSQL are killed (`kill -9`) at random moments while wards send 60 answers each, cut their lines in
 * mid-request and send again what was not answered: what was acknowledged must be there once, nothing twice, and the chains
 * of the audit log must verify. Run: pnpm bench:killed [--kills 40] [--seed 1]; the full length is --kills 200.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { killServices } from "#load/kill-services.ts";
import { startLoadSystem } from "#load/load-system.ts";
import { writeReport } from "#load/report.ts";

const { values } = parseArgs({
  options: { kills: { type: "string", default: "40" }, seed: { type: "string", default: "1" } },
});
const kills = Number(values.kills);
const system = await startLoadSystem({
  wards: 1_000,
  rounds: Math.max(6, Math.ceil(kills / 3)),
  crashes: true,
});
try {
  const outcome = await killServices(system, { kills, seed: Number(values.seed) });
  const { lost, doubled, unrecorded, brokenChain, unexpected } = outcome;
  const holds = lost + doubled + unrecorded + unexpected.length === 0 && brokenChain === null;
  await writeReport("killed", {
    title: `${kills} × kill -9 of the service or PostgreSQL, seed ${values.seed}`,
    rows: [
      {
        what: "killed: service / PostgreSQL",
        value: `${outcome.killed.service} / ${outcome.killed.database}`,
      },
      { what: "sends acknowledged", value: outcome.acknowledged },
      { what: "of these, sent more than once", value: outcome.repeated },
      { what: "lines cut in mid-request", value: outcome.cut },
      { what: "lines broken by a kill", value: outcome.broken },
      { what: "told to try again (503)", value: outcome.unavailable },
      { what: "revisions stored", value: outcome.stored },
      { what: "acknowledged and lost", value: lost, bar: "0" },
      { what: "stored twice", value: doubled, bar: "0" },
      {
        what: "without its audit row, or recorded without being there",
        value: unrecorded,
        bar: "0",
      },
      { what: "first fault in the audit chains", value: brokenChain ?? "none", bar: "none" },
      { what: "other answers", value: unexpected.slice(0, 3).join("; ") || 0, bar: "0" },
    ],
    holds,
    load: loadavg(),
  });
  if (!holds) process.exitCode = 1;
} finally {
  await system.stop();
}
