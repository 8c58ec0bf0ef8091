import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { readOptional } from "./optional-file.ts";
import { countProcessesIn, isRunning, worksIn } from "./running-process.ts";

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Reads who runs a cluster, by postmaster.pid: line 1 is the process, line 4 the port. */
export async function findPostmaster(folder: string): Promise<Postmaster | undefined> {
  const lines = (await readOptional(join(folder, "postmaster.pid")))?.split("\n");
  const pid = Number(lines?.[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (!isRunning(pid) || !worksIn(pid, folder)) return undefined;
  return { pid, port: Number(lines?.[3]) };
}

/**
 * Removes the postmaster.pid of a server that was killed. PostgreSQL does so itself, unless the number is by
 * now a zombie or another program. Two servers on one cluster destroy it, so its other processes must be
 * gone first; they end by themselves within a moment of their postmaster.
 */
export async function clearStalePostmaster(folder: string, waitMs = 10_000): Promise<void> {
  const until = Date.now() + waitMs;
  while (countProcessesIn(folder) > 0) {
    if (Date.now() > until) {
      throw new EmbeddedPostgresError(
        "did-not-start",
        `Processes of a PostgreSQL that was killed still work in ${folder}. End them, then start again.`,
      );
    }
    await delay(50);
  }
  await rm(join(folder, "postmaster.pid"), { force: true });
}
