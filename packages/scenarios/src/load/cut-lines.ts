import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { connect } from "@thuocdo/database/connect";
import { sql } from "kysely";
import type { CalledWard } from "#load/called-wards.ts";
import { openLine, requestOf } from "#load/line.ts";
import { seeded } from "#load/random.ts";
import type { ServiceProcess } from "#load/service-process.ts";
import { sixtyAnswers } from "#load/sixty-answers.ts";

/** The ways in which a line breaks in the middle of a send. */
export const waysToCut = [
  "within the head",
  "within the body",
  "after the body, before the answer",
  "within the answer",
  "within a chunked body",
  "left hanging with half a body",
] as const;
type Way = (typeof waysToCut)[number];

const together = 100;
const hangsMs = 1_500;

/** Cuts so many lines, in all ways in turn, a hundred at a time. */
export async function cutLines(
  port: number,
  {
    called,
    lines,
    seed,
  }: { readonly called: readonly CalledWard[]; readonly lines: number; readonly seed: number },
): Promise<void> {
  const random = seeded(seed);
  let next = 0;
  await Promise.all(
    Array.from({ length: together }, async () => {
      while (next < lines) {
        const number = next;
        next += 1;
        const ward = called[number % called.length];
        const way = waysToCut[number % waysToCut.length];
        if (ward !== undefined && way !== undefined) await cutLine(port, { ward, way, random });
      }
    }),
  );
}

async function cutLine(
  port: number,
  {
    ward,
    way,
    random,
  }: { readonly ward: CalledWard; readonly way: Way; readonly random: () => number },
): Promise<void> {
  const line = await openLine(port).catch(() => undefined);
  if (line === undefined) return;
  const request = sendOf(ward, Math.floor(random() * 1_000));
  const head = request.indexOf("\r\n\r\n") + 4;
  const share = (from: number, to: number) =>
    request.subarray(0, from + Math.floor(random() * (to - from)));
  switch (way) {
    case "within the head":
      line.send(share(1, head - 1));
      break;
    case "within the body":
      line.send(share(head, request.length - 1));
      break;
    case "after the body, before the answer":
      line.send(request);
      await delay(Math.floor(random() * 30));
      break;
    case "within the answer":
      line.send(request);
      await line.firstBytes().catch(() => undefined);
      break;
    case "within a chunked body":
      line.send(chunkedHalf(request, head));
      break;
    case "left hanging with half a body":
      line.send(share(head, request.length - 1));
      await delay(hangsMs);
      break;
  }
  await delay(Math.floor(random() * 5));
  line.cut();
}

/** A whole send of a ward, under a new id. */
export function sendOf(ward: CalledWard, number: number, takes?: string): Buffer {
  return requestOf({
    method: "POST",
    takes,
    path: `/api/submissions/${ward.submissionId}/revisions`,
    cookie: ward.cookie,
    body: { id: randomUUID(), answers: sixtyAnswers(number), note: null },
  });
}

function chunkedHalf(request: Buffer, head: number): Buffer {
  const start = request
    .toString("latin1", 0, head)
    .replace(/content-length: \d+/, "transfer-encoding: chunked");
  const half = request.subarray(head, head + Math.floor((request.length - head) / 2));
  return Buffer.concat([Buffer.from(`${start}${half.length.toString(16)}\r\n`), half]);
}

/** Connections that hold a transaction open and do nothing; 0 once the service has let go of all, waited for shortly. */
export async function countIdleInTransaction(url: string, waitMs = 3_000): Promise<number> {
  const db = connect({ url, role: "login", max: 1 });
  try {
    for (const until = Date.now() + waitMs; ;) {
      const { rows } = await sql<{ readonly count: number }>`
        select count(*)::integer as count from pg_stat_activity
        where state like 'idle in transaction%' and pid <> pg_backend_pid()
      `.execute(db);
      const count = rows[0]?.count ?? 0;
      if (count === 0 || Date.now() > until) return count;
      await delay(50);
    }
  } finally {
    await db.destroy();
  }
}

/** What a service that has loaded `tell-memory` holds after all that nobody holds is dropped, in MiB. */
export async function heldMiB({ pid, logFile }: ServiceProcess): Promise<number> {
  const said = async () => [...(await readFile(logFile, "utf8")).matchAll(/^held ([\d.]+) MiB$/gm)];
  const before = (await said()).length;
  process.kill(pid, "SIGUSR2");
  for (const until = Date.now() + 10_000; Date.now() < until;) {
    const now = await said();
    if (now.length > before) return Number(now.at(-1)?.[1]);
    await delay(50);
  }
  throw new Error("The service does not say what it holds.");
}
