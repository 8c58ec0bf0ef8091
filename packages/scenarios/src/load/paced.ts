import { setTimeout as delay } from "node:timers/promises";
import { openLine, type Line, type Reply } from "#load/line.ts";

export interface Due {
  /** From the start, in milliseconds. */
  readonly atMs: number;
  /** Whose it is: what one device sends goes in order, each when the one before was answered. */
  readonly by: string;
  readonly request: () => Buffer;
}

export interface Paced {
  /** From when each was due until its answer was there, in milliseconds: what waits is counted. */
  readonly waitsMs: readonly number[];
  readonly failures: readonly string[];
  /** Most that were under way at once. */
  readonly most: number;
}

/**
 * Sends each request when it is due, whether or not earlier ones have been answered, as people do who know nothing of each
 * other. A line serves one at a time; more are opened as they are needed.
 */
export async function sendPaced(port: number, due: readonly Due[]): Promise<Paced> {
  const waitsMs: number[] = [];
  const failures: string[] = [];
  const idle: Line[] = [];
  const lastOf = new Map<string, Promise<void>>();
  let underWay = 0;
  let most = 0;
  const start = performance.now();

  async function send({ atMs, request }: Due): Promise<void> {
    underWay += 1;
    most = Math.max(most, underWay);
    try {
      const line = idle.pop() ?? (await openLine(port));
      const reply: Reply = await line.ask(request());
      idle.push(line);
      if (reply.status !== 200)
        failures.push(`${reply.status} ${reply.body.toString().slice(0, 200)}`);
    } catch (error) {
      failures.push(String(error));
    }
    underWay -= 1;
    waitsMs.push(performance.now() - start - atMs);
  }

  for (const each of due) {
    const early = each.atMs - (performance.now() - start);
    if (early > 1) await delay(early);
    const before = lastOf.get(each.by);
    lastOf.set(
      each.by,
      before === undefined ? send(each) : before.then(async () => await send(each)),
    );
  }
  await Promise.all(lastOf.values());
  for (const line of idle) line.cut();
  return { waitsMs, failures, most };
}

/** Instants at that mean rate, as independent people would come (a Poisson process). */
export function arrivals(
  count: number,
  { withinMs, random }: { readonly withinMs: number; readonly random: () => number },
): readonly number[] {
  return Array.from({ length: count }, () => random() * withinMs).toSorted((a, b) => a - b);
}
