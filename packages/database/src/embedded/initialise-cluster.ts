import { execFile } from "node:child_process";
import { chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { type Cluster, loginName } from "./cluster.ts";
import { describeFailure } from "./embedded-postgres-error.ts";
import { exists } from "./optional-file.ts";
import { executable } from "./postgres-binaries.ts";

/** Makes the cluster if it is not there; one that was interrupted while being made is made again. */
export async function initialiseCluster(cluster: Cluster): Promise<void> {
  if (await exists(cluster.folder)) return;
  const unfinished = `${cluster.folder}.unfinished`;
  const passwordFile = `${cluster.folder}.password`;
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    await give(cluster, unfinished);
    await writeFile(passwordFile, cluster.password, { mode: 0o600 });
    await give(cluster, passwordFile);
    await initdb(cluster, unfinished, passwordFile);
    await rename(unfinished, cluster.folder);
  } catch (reason) {
    await rm(unfinished, { recursive: true, force: true });
    throw describeFailure(`Making the cluster ${cluster.folder}`, reason);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function initdb(cluster: Cluster, folder: string, passwordFile: string): Promise<void> {
  const settings = [
    ["--pgdata", folder],
    ["--username", loginName],
    ["--pwfile", passwordFile],
    ["--auth", "scram-sha-256"],
    ["--encoding", "UTF8"],
    // The machine's locale never matters: bytes order text, and `collate "vi-x-icu"` where people read it.
    ["--locale-provider", "builtin"],
    ["--builtin-locale", "C.UTF-8"],
    ["--locale", "C"],
  ].map(([name, value]) => `${name}=${value}`);
  await promisify(execFile)(executable(cluster.binaries, "initdb"), settings, {
    ...cluster.account,
    cwd: dirname(folder),
    env: serverEnvironment(),
  });
}

/** What the server sees of our environment: nothing that would change what it does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, SystemRoot, TEMP, LANG: "C", LC_ALL: "C", TZ: "UTC" };
}

async function give({ account }: Cluster, path: string): Promise<void> {
  if (account !== undefined) await chown(path, account.uid, account.gid);
}
