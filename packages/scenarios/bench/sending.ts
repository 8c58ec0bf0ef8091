/**
 * How many sends of 60 answers are acknowledged in a second, by 16 clients: scored, checked and kept by the service, beside
 * a bare Fastify route that runs the statements unchecked (one by one, and as one), and beside ODK Central's backend. All
 * on one durable PostgreSQL, in turns, and by turns compared. Run: pnpm bench:sending [--seconds 6] [--turns 3]
 * [--central SOURCE], where SOURCE is what `git clone` takes, or `none`.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { bareRoute, bareSendOf } from "#load/bare-send.ts";
import type { CalledWard } from "#load/called-wards.ts";
import { sendOf } from "#load/cut-lines.ts";
import { checkKeptSends } from "#load/kept-sends.ts";
import { openLine } from "#load/line.ts";
import { startLoadSystem } from "#load/load-system.ts";
import { quantile, writeReport } from "#load/report.ts";
import { startCentral } from "./central.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "6" },
    turns: { type: "string", default: "3" },
    central: { type: "string", default: "https://github.com/getodk/central-backend.git" },
  },
});
const seconds = Number(values.seconds);
const turns = Number(values.turns);
const clients = 16;
/** By all three that take wards, together. */
const mostASecond = 4_000;

/** Central alone on such a machine, 16 clients, as measured before; counts only where it can't be had. */
const centralMeasured = 186;

interface Contestant {
  readonly name: string;
  readonly port: number;
  readonly next: () => Buffer;
  readonly rates: number[];
}

const rounds = Math.ceil(((turns * seconds + 4) * mostASecond) / 2_000);
const system = await startLoadSystem({ wards: 2_000, rounds });
const fresh = system.called[Symbol.iterator]();
try {
  const [own, oneByOne, asOne, central] = await Promise.all([
    system.startService(),
    system.startService(bareRoute, { HOW: "statements" }),
    system.startService(bareRoute, { HOW: "one" }),
    centralOrWhyNot(),
  ]);
  let number = 0;
  const contestants: Contestant[] = [
    { name: "ours", port: own.port, next: () => sendOf(nextWard(), (number += 1)), rates: [] },
    ...[oneByOne, asOne].map(({ port }, at) => ({
      name: ["bare, statement by statement", "bare, as one statement"][at] ?? "",
      port,
      next: () => bareSendOf(nextWard(), (number += 1)),
      rates: [],
    })),
    ...(typeof central === "string"
      ? []
      : [
          {
            name: "Central",
            port: central.port,
            next: () => central.sendOf((number += 1)),
            rates: [],
          },
        ]),
  ];
  for (const contestant of contestants) await sendFor(contestant, 4);
  for (let turn = 0; turn < turns; turn += 1)
    for (const contestant of contestants) contestant.rates.push(await sendFor(contestant, seconds));
  const load = loadavg();
  await Promise.all([own.stop(), oneByOne.stop(), asOne.stop()]);
  if (typeof central !== "string") await central.stop();
  const { unrecorded, doubled, brokenChain } = await checkKeptSends(system.databaseUrl, []);

  const [ours, statements, one, theirs] = contestants.map(({ rates }) => rates);
  const beside = (other: readonly number[] | undefined) =>
    quantile(
      (ours ?? []).map((rate, turn) => rate / (other?.[turn] ?? centralMeasured)),
      0.5,
    );
  const bareRatio = beside(statements);
  const centralRatio = beside(theirs);
  const holds =
    bareRatio >= 0.8 && centralRatio >= 12 && unrecorded + doubled === 0 && brokenChain === null;
  await writeReport("sending", {
    title: `Sends of 60 answers acknowledged a second, ${clients} clients, fsync on; median of ${turns} turns of ${seconds} s`,
    rows: [
      ...contestants.map(({ name, rates }) => ({ what: name, value: rateOf(rates) })),
      {
        what: "ours beside the bare route, statement by statement",
        value: bareRatio.toFixed(2),
        bar: "at least 0.8",
      },
      { what: "ours beside the bare route as one statement", value: beside(one).toFixed(2) },
      {
        what:
          typeof central === "string"
            ? `ours beside Central's ${centralMeasured} a second, measured on another day`
            : `ours beside Central (${central.commit})`,
        value: `${centralRatio.toFixed(1)} ×`,
        bar: "at least 12 ×",
      },
      ...(typeof central === "string"
        ? [{ what: "Central can't be had here", value: central }]
        : []),
      { what: "stored twice, or without its audit row", value: doubled + unrecorded, bar: "0" },
      { what: "first fault in the audit chains", value: brokenChain ?? "none", bar: "none" },
    ],
    holds,
    load,
  });
  if (!holds) process.exitCode = 1;
} finally {
  await system.stop();
}

function nextWard(): CalledWard {
  const ward = fresh.next().value;
  if (ward === undefined) throw new Error("The wards ran out: give the bench more rounds.");
  return ward;
}

/** Acknowledged a second. */
async function sendFor({ name, port, next }: Contestant, forSeconds: number): Promise<number> {
  const lines = await Promise.all(
    Array.from({ length: clients }, async () => await openLine(port)),
  );
  const since = performance.now();
  const until = since + forSeconds * 1_000;
  let acknowledged = 0;
  await Promise.all(
    lines.map(async (line) => {
      while (performance.now() < until) {
        const { status, body } = await line.ask(next());
        if (status !== 200) throw new Error(`${name}: ${status} ${body.toString().slice(0, 300)}`);
        acknowledged += 1;
      }
      line.cut();
    }),
  );
  return acknowledged / ((performance.now() - since) / 1_000);
}

function rateOf(rates: readonly number[]): string {
  const each = rates.map((rate) => rate.toFixed(0)).join(", ");
  return `${quantile(rates, 0.5).toFixed(0)} a second (${each})`;
}

async function centralOrWhyNot() {
  if (values.central === "none") return "not asked for";
  try {
    return await startCentral(system.databaseUrl, values.central);
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 300) : String(error);
  }
}
