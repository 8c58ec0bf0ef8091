import { setTimeout as delay } from "node:timers/promises";
import { removeLiveResults } from "@thuocdo/database/queries/live-results";
import type { PoolClient } from "pg";
import { type FollowedRound, type KnownRounds, updateRound } from "#live/update-round.ts";
import type { Workshop } from "#queue/run-job.ts";
import { readSql } from "#read-sql.ts";

export interface Following {
  /** Ends in the middle of what it does; another worker does it anew. */
  readonly end: () => Promise<void>;
}

/**
 * Keeps the live results of rounds without a snapshot up with what happens in them. Of several workers one does, as long
 * as its connection holds a lock; the others try for it as often as that one looks for changes. It is apart from the
 * queue of jobs, so that no approval waits for a comparison that takes minutes.
 */
export function followRounds(workshop: Workshop, pollMs: number): Following {
  const ended = new AbortController();
  const following = follow(workshop, { pollMs, signal: ended.signal });
  return {
    async end() {
      ended.abort();
      await following;
    },
  };
}

async function follow(
  workshop: Workshop,
  { pollMs, signal }: { readonly pollMs: number; readonly signal: AbortSignal },
): Promise<void> {
  let lead: PoolClient | undefined;
  let known: KnownRounds = new Map();
  while (!signal.aborted) {
    const began = performance.now();
    try {
      lead ??= await takeLead(workshop);
      if (lead !== undefined) await followOnce(workshop, lead, { known, signal });
    } catch (error) {
      if (!signal.aborted)
        workshop.log(`live results: ${error instanceof Error ? error.message : String(error)}`);
      lead?.release(true);
      lead = undefined;
      known = new Map();
    }
    // It rests as long as it worked: what happens meanwhile is read together.
    const restMs = Math.max(pollMs, performance.now() - began);
    await delay(restMs, undefined, { signal }).catch(() => undefined);
  }
  lead?.release(true);
}

/** The connection that holds the lock, undefined while another worker's does. */
async function takeLead({ reading }: Workshop): Promise<PoolClient | undefined> {
  const client = await reading.connect();
  const { rows } = await client.query<{ locked: boolean }>(
    "select pg_try_advisory_lock(hashtext('thuocdo.live-results')) as locked",
  );
  if (rows[0]?.locked === true) return client;
  client.release();
  return undefined;
}

/** Asked on the connection that holds the lock: when it is lost, so is the lead. */
async function followOnce(
  workshop: Workshop,
  lead: PoolClient,
  of: { readonly known: KnownRounds; readonly signal: AbortSignal },
): Promise<void> {
  const { rows } = await lead.query<FollowedRound>(
    await readSql(import.meta.dirname, "rounds-to-follow.sql"),
  );
  for (const round of rows) {
    of.signal.throwIfAborted();
    if (!round.isFrozen) {
      await updateRound(workshop, round, of);
      continue;
    }
    of.known.delete(round.roundId);
    await removeLiveResults(workshop.results, round.roundId);
  }
}
