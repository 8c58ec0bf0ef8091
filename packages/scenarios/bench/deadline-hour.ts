/**
 * The last ten minutes before a deadline: 10,600 wards send 60 answers each, and each has saved its draft five times on the
 * way. Requests come when they are due, whether or not earlier ones were answered, and the wait is counted from then on.
 * The reference is a bare route that stores the same sends at the same pace. By default two of the ten minutes are run, at
 * the same pace with a fifth of the wards. Run: pnpm bench:deadline [--minutes 2]; in full: --minutes 10.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { bareRoute, bareSendOf } from "#load/bare-send.ts";
import { sendOf } from "#load/cut-lines.ts";
import { checkKeptSends } from "#load/kept-sends.ts";
import { requestOf } from "#load/line.ts";
import { startLoadSystem } from "#load/load-system.ts";
import { arrivals, sendPaced, type Due, type Paced } from "#load/paced.ts";
import { seeded } from "#load/random.ts";
import { quantile, writeReport } from "#load/report.ts";
import { saveOf } from "#load/sixty-answers.ts";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "2" }, seed: { type: "string", default: "1" } },
});
const minutes = Number(values.minutes);
const withinMs = minutes * 60_000;
const aMinute = 1_060;
const wards = Math.round(aMinute * minutes);
/** Wards that save within the time and send in the minute after it. */
const later = aMinute;
const saves = 5;
/** Sends before the measure begins, as on any day. */
const warmUp = 150;
const bareMinutes = Math.min(minutes, 0.5);

const random = seeded(Number(values.seed));
// A second round for the warm-up, a third for the bare route.
const system = await startLoadSystem({ wards: wards + later, rounds: 3 });
try {
  const [own, warming, bareOnes] = [0, 1, 2].map((round) =>
    system.called.slice(round * (wards + later), (round + 1) * (wards + later)),
  );
  if (own === undefined || warming === undefined || bareOnes === undefined)
    throw new Error("Three rounds were asked for.");
  const service = await system.startService();
  await sendPaced(
    service.port,
    arrivals(warmUp, { withinMs: 10_000, random }).map((atMs, at): Due => ({
      atMs,
      by: String(at),
      request: () => sendOf(warming[at] ?? { submissionId: "", cookie: "" }, at),
    })),
  );
  const sends = [
    ...arrivals(wards, { withinMs, random }),
    ...arrivals(later, { withinMs: 60_000, random }).map((atMs) => withinMs + atMs),
  ];
  const due = own.flatMap((ward, at): Due[] => {
    const sendAtMs = sends[at] ?? withinMs;
    // Typed for a minute before it is sent.
    const savedAt = arrivals(saves, { withinMs: 60_000, random }).map(
      (atMs) => sendAtMs - 60_000 + atMs,
    );
    return [
      ...savedAt.map((atMs, count): Due => ({
        atMs,
        by: ward.submissionId,
        request: () =>
          requestOf({
            method: "PATCH",
            path: `/api/submissions/${ward.submissionId}/draft`,
            cookie: ward.cookie,
            takes: "gzip, deflate, br",
            body: { baseSequence: count, changes: saveOf(at, count) },
          }),
      })),
      {
        atMs: sendAtMs,
        by: ward.submissionId,
        request: () => sendOf(ward, at, "gzip, deflate, br"),
      },
    ];
  });
  const inTime = due
    .filter(({ atMs }) => atMs >= 0 && atMs < withinMs)
    .toSorted((a, b) => a.atMs - b.atMs);
  const ours = await sendPaced(service.port, inTime);
  await service.stop();
  const bareDue = arrivals(Math.round(aMinute * bareMinutes), {
    withinMs: bareMinutes * 60_000,
    random,
  }).map((atMs, at): Due => ({
    atMs,
    by: String(at),
    request: () => bareSendOf(bareOnes[at] ?? { submissionId: "", cookie: "" }, at),
  }));
  const bareService = await system.startService(bareRoute, { HOW: "one" });
  const bare = await sendPaced(bareService.port, bareDue);
  await bareService.stop();
  const kept = await checkKeptSends(system.databaseUrl, []);

  const p99 = quantile(ours.waitsMs, 0.99);
  const sent = warmUp + wards + bareDue.length;
  const isWhole = kept.stored === sent && kept.unrecorded === 0 && kept.brokenChain === null;
  const holds = ours.failures.length === 0 && p99 < 500 && isWhole;
  await writeReport("deadline", {
    title: `The last ${minutes} of ten minutes: ${wards} wards send, after ${saves} saves each; seed ${values.seed}`,
    rows: [
      {
        what: "pace",
        value: `${((inTime.length / withinMs) * 1_000).toFixed(0)} requests a second, open loop`,
      },
      { what: "errors", value: ours.failures.slice(0, 2).join("; ") || 0, bar: "0" },
      { what: "99 % answered within", value: `${p99.toFixed(0)} ms`, bar: "under 500 ms" },
      { what: "half / 95 % / all answered within", value: waits(ours) },
      { what: "most under way at once", value: ours.most },
      {
        what: `bare route, sends alone at their pace for ${bareMinutes} min: half / 95 % / all`,
        value: waits(bare),
      },
      { what: "bare route: 99 % within", value: `${quantile(bare.waitsMs, 0.99).toFixed(0)} ms` },
      {
        what: "revisions stored of those sent, with the warm-up and the bare route",
        value: `${kept.stored} of ${sent}`,
        bar: "all",
      },
      { what: "first fault in the audit chains", value: kept.brokenChain ?? "none", bar: "none" },
    ],
    holds,
    load: loadavg(),
  });
  if (!holds) process.exitCode = 1;
} finally {
  await system.stop();
}

function waits({ waitsMs }: Paced): string {
  const shares = [0.5, 0.95, 1].map((share) => quantile(waitsMs, share).toFixed(0));
  return `${shares.join(" / ")} ms`;
}
