import { execFile } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import type { Cluster } from "./cluster.ts";
import { describeFailure } from "./embedded-postgres-error.ts";
import { initialiseCluster } from "./initialise-cluster.ts";
import { placeCluster } from "./place-cluster.ts";
import { executable } from "./postgres-binaries.ts";
import { clearStalePostmaster, findPostmaster, type Postmaster } from "./postmaster-file.ts";
import { isRunning } from "./running-process.ts";
import { ensureDatabase, runPostmaster, waitUntilReady } from "./run-postmaster.ts";

export interface EmbeddedPostgres {
  readonly url: string;
  /** True where the server had outlived the process that started it. */
  readonly adopted: boolean;
  readonly isRunning: () => boolean;
  /** Ends running transactions, writes everything and returns when the server is gone. */
  readonly stop: () => Promise<void>;
}

/**
 * Gives a running PostgreSQL whose data lies with `dataFolder`: makes the cluster the first time, and adopts
 * a server that is still running on it.
 * @param durable false only for data that nobody will miss: a crash may then lose or damage it
 * @throws EmbeddedPostgresError
 */
export async function startEmbeddedPostgres(options: {
  readonly dataFolder: string;
  readonly durable: boolean;
}): Promise<EmbeddedPostgres> {
  try {
    const cluster = await placeCluster(options.dataFolder);
    await initialiseCluster(cluster);
    const adopted = await adopt(cluster);
    const postmaster = adopted ?? (await start(cluster, options.durable));
    const url = await ensureDatabase(cluster, postmaster.port);
    return {
      url,
      adopted: adopted !== undefined,
      isRunning: () => isRunning(postmaster.pid),
      stop: () => stop(cluster, postmaster),
    };
  } catch (reason) {
    throw describeFailure(`Starting PostgreSQL for ${options.dataFolder}`, reason);
  }
}

async function adopt(cluster: Cluster): Promise<Postmaster | undefined> {
  const postmaster = await findPostmaster(cluster.folder);
  if (postmaster === undefined) return undefined;
  await waitUntilReady(cluster, postmaster.port, new AbortController().signal);
  return postmaster;
}

async function start(cluster: Cluster, durable: boolean): Promise<Postmaster> {
  await clearStalePostmaster(cluster.folder);
  return await runPostmaster(cluster, durable);
}

async function stop(cluster: Cluster, { pid }: Postmaster): Promise<void> {
  if (process.platform === "win32") {
    const stopping = ["stop", "-w", "-m", "fast", "-D", cluster.folder];
    await promisify(execFile)(executable(cluster.binaries, "pg_ctl"), stopping);
    return;
  }
  // SIGINT is PostgreSQL's "fast" shutdown.
  if (isRunning(pid)) process.kill(pid, "SIGINT");
  while (isRunning(pid)) await delay(20);
}
