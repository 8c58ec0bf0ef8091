import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { CalledWard } from "#load/called-wards.ts";
import { checkKeptSends, type KeptSends } from "#load/kept-sends.ts";
import { openLine, requestOf, type Line } from "#load/line.ts";
import type { LoadSystem } from "#load/load-system.ts";
import { seeded } from "#load/random.ts";
import { sixtyAnswers } from "#load/sixty-answers.ts";
import type { ServiceProcess } from "#load/service-process.ts";

export interface KilledOutcome extends KeptSends {
  readonly killed: { readonly service: number; readonly database: number };
  readonly acknowledged: number;
  /** Acknowledged after at least one send whose answer never came. */
  readonly repeated: number;
  readonly cut: number;
  readonly broken: number;
  readonly unavailable: number;
  /** Answers that are neither an acknowledgement nor "try again". */
  readonly unexpected: readonly string[];
}

const clients = 16;

/**
 * Kills the service or its database so many times while wards send, each as its officer's device would: with one id until it
 * is acknowledged, over lines that it sometimes cuts itself. What became of the sends is read from the database at the end.
 */
export async function killServices(
  system: LoadSystem,
  { kills, seed }: { readonly kills: number; readonly seed: number },
): Promise<KilledOutcome> {
  const fate = seeded(seed);
  const random = seeded(seed + 1_000);
  const counts = { repeated: 0, cut: 0, broken: 0, unavailable: 0 };
  const killed = { service: 0, database: 0 };
  const acknowledged: { readonly revisionId: string; readonly submissionId: string }[] = [];
  const unexpected: string[] = [];
  let service: ServiceProcess = await system.startService();
  let next = 0;
  let isOver = false;

  /** Sends once; true when it was acknowledged. A line is given back only where it still serves. */
  async function sendOnce(request: Buffer, line: Line): Promise<boolean> {
    const dice = random();
    if (dice < 0.05) {
      const upTo = Math.floor(random() * request.length);
      line.send(request.subarray(0, upTo));
      await delay(Math.floor(random() * 20));
      line.cut();
      counts.cut += 1;
      return false;
    }
    if (dice < 0.1) {
      line.send(request);
      await delay(Math.floor(random() * 40));
      line.cut();
      counts.cut += 1;
      return false;
    }
    const { status, body } = await line.ask(request);
    if (status === 200) return true;
    if (status === 503) counts.unavailable += 1;
    else unexpected.push(`${status} ${body.toString().slice(0, 300)}`);
    return false;
  }

  async function sendUntilAcknowledged(ward: CalledWard, number: number): Promise<void> {
    const revisionId = randomUUID();
    const path = `/api/submissions/${ward.submissionId}/revisions`;
    const body = { id: revisionId, answers: sixtyAnswers(number), note: null };
    const request = requestOf({ method: "POST", path, cookie: ward.cookie, body });
    for (let tries = 1; ; tries += 1) {
      try {
        const line = await openLine(service.port);
        const isKept = await sendOnce(request, line).finally(() => line.cut());
        if (isKept) {
          acknowledged.push({ revisionId, submissionId: ward.submissionId });
          if (tries > 1) counts.repeated += 1;
          // Now and then the device did not hear of it and sends once more.
          if (random() < 0.1) await sendAgain(request);
          return;
        }
      } catch {
        counts.broken += 1;
      }
      await delay(50);
    }
  }

  async function sendAgain(request: Buffer): Promise<void> {
    try {
      const line = await openLine(service.port);
      const { status, body } = await line.ask(request).finally(() => line.cut());
      if (status === 503) counts.unavailable += 1;
      else if (status !== 200) unexpected.push(`again: ${status} ${body.toString().slice(0, 300)}`);
    } catch {
      counts.broken += 1;
    }
  }

  const sending = Array.from({ length: clients }, async () => {
    for (;;) {
      const number = next;
      const ward = system.called[number];
      if (isOver || ward === undefined) return;
      next += 1;
      await sendUntilAcknowledged(ward, number);
    }
  });

  for (let count = 0; count < kills; count += 1) {
    await delay(200 + Math.floor(fate() * 1_300));
    if (fate() < 0.5) {
      killed.service += 1;
      await service.kill();
      service = await system.startService();
    } else {
      killed.database += 1;
      await system.crashDatabase();
    }
  }
  await delay(500);
  isOver = true;
  await Promise.all(sending);
  const isAlive = service.isRunning();
  await service.stop();
  if (!isAlive) unexpected.push("the service had ended by itself");
  if (next >= system.called.length)
    unexpected.push("the wards ran out: nothing was sent at the end");
  const kept = await checkKeptSends(system.databaseUrl, acknowledged);
  return { ...kept, ...counts, killed, acknowledged: acknowledged.length, unexpected };
}
