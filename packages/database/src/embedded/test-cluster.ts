import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { chmod, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { readOptional } from "./optional-file.ts";
import { findPostmaster } from "./postmaster-file.ts";
import { isRunning } from "./running-process.ts";

const prefix = "thuoc-do-test-";

/** A cluster for one run of tests: fast, not durable, gone with `stop`. */
export async function createTestCluster(): Promise<{
  readonly url: string;
  readonly stop: () => Promise<void>;
}> {
  await removeAbandonedClusters();
  const dataFolder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(dataFolder, 0o711);
  const { url, stop } = await startEmbeddedPostgres({ dataFolder, durable: false });
  return {
    url,
    async stop() {
      await stop();
      await removeCluster(dataFolder);
    },
  };
}

/** Runs that were killed could not tidy up; their number stands in the name of the folder. */
async function removeAbandonedClusters(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const dataFolder = join(tmpdir(), name);
    const owner = Number(name.slice(prefix.length).split("-")[0]);
    const isOurs = statSync(dataFolder).uid === process.getuid?.();
    if (!isOurs || isRunning(owner)) continue;
    const cluster = join(await homeOf(dataFolder), "cluster");
    const postmaster = await findPostmaster(cluster);
    if (postmaster !== undefined) process.kill(postmaster.pid, "SIGQUIT");
    await removeCluster(dataFolder);
  }
}

async function removeCluster(dataFolder: string): Promise<void> {
  await rm(await homeOf(dataFolder), { recursive: true, force: true });
  await rm(dataFolder, { recursive: true, force: true });
}

async function homeOf(dataFolder: string): Promise<string> {
  const own = join(dataFolder, "postgres");
  return (await readOptional(join(own, "place"))) ?? own;
}
