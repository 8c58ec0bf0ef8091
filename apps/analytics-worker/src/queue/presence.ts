import type { Pool, PoolClient } from "pg";
import { readSql } from "#read-sql.ts";

/**
 * A worker is present as long as its connection holds an advisory lock named after it. The queue itself would wait four
 * hours before it gives away a job of a worker that was killed; PostgreSQL knows within moments that it is gone.
 */
export interface Presence {
  /** Gives the jobs of workers that are gone back to the queue. */
  readonly releaseDeadWorkers: () => Promise<readonly string[]>;
  readonly end: () => void;
}

export async function announcePresence(
  pool: Pool,
  { workerId, onLost }: { readonly workerId: string; readonly onLost: (error: Error) => void },
): Promise<Presence> {
  const client = await pool.connect();
  // Without its lock a worker looks dead to the others and its job would be done twice: it must end.
  client.on("error", onLost);
  await client.query("select pg_advisory_lock(hashtext($1))", [lockName(workerId)]);
  let asking: Promise<readonly string[]> = Promise.resolve([]);
  return {
    async releaseDeadWorkers() {
      asking = asking.then(
        () => release(client, workerId),
        () => release(client, workerId),
      );
      return await asking;
    },
    end: () => client.release(true),
  };
}

async function release(client: PoolClient, workerId: string): Promise<readonly string[]> {
  const sql = await readSql(import.meta.dirname, "release-dead-workers.sql");
  const { rows } = await client.query<{ worker_id: string }>(sql, [workerId]);
  const dead: string[] = [];
  for (const { worker_id } of rows) if (await isGone(client, worker_id)) dead.push(worker_id);
  if (dead.length > 0)
    await client.query("select graphile_worker.force_unlock_workers($1)", [dead]);
  return dead;
}

/** Whether nobody holds the worker's lock. */
async function isGone(client: PoolClient, workerId: string): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>(
    "select pg_try_advisory_lock(hashtext($1)) as free",
    [lockName(workerId)],
  );
  const isFree = rows[0]?.free === true;
  if (isFree) await client.query("select pg_advisory_unlock(hashtext($1))", [lockName(workerId)]);
  return isFree;
}

function lockName(workerId: string): string {
  return `thuocdo.worker.${workerId}`;
}
