import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "@thuocdo/database/schema";
import { isJobCalledOff } from "@thuocdo/database/queries/jobs";
import type { Kysely } from "kysely";

const lookMs = 500;

export interface CallingOff {
  /** Aborted soon after somebody called the job off. */
  readonly signal: AbortSignal;
  readonly stopLooking: () => void;
}

/** Looks twice a second whether a job was called off. A look that fails says nothing; the next one may. */
export function watchCallingOff(db: Kysely<Database>, jobId: string | undefined): CallingOff {
  const calledOff = new AbortController();
  const ended = new AbortController();
  if (jobId !== undefined) void look(db, { jobId, calledOff, ended: ended.signal });
  return { signal: calledOff.signal, stopLooking: () => ended.abort() };
}

async function look(
  db: Kysely<Database>,
  of: { readonly jobId: string; readonly calledOff: AbortController; readonly ended: AbortSignal },
): Promise<void> {
  const { jobId, calledOff, ended } = of;
  while (!ended.aborted) {
    if (await isJobCalledOff(db, jobId).catch(() => false)) return calledOff.abort();
    await delay(lookMs, undefined, { signal: ended }).catch(() => undefined);
  }
}
