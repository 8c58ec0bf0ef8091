import { randomBytes } from "node:crypto";
import { chmod, cp, mkdtemp, realpath, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "#make-folder.ts";
import type { Cluster } from "./cluster.ts";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { exists, readOptional } from "./optional-file.ts";
import { findPostgresBinaries, type PostgresBinaries } from "./postgres-binaries.ts";
import { canReach, chooseServerAccount, type ServerAccount } from "./server-account.ts";

/**
 * Says where the cluster of a data folder lives. That is in the data folder, unless PostgreSQL must run as
 * another account that can't get there (root with a checkout under /root): then beside the machine's
 * other services. Not under /tmp or /var/tmp, which are swept by age.
 */
export async function placeCluster(dataFolder: string): Promise<Cluster> {
  // 0711: another account gets through to its cluster, but can't list or read what lies beside it.
  await makeFolder(dataFolder, 0o711);
  const own = join(await realpath(dataFolder), "postgres");
  await makeFolder(own, 0o711);
  const home = await findHome(own);
  const folder = join(home, "cluster");
  const account = await accountFor(folder);
  const binaries = await reachableBinaries(home, account);
  await checkVersion(folder, binaries);
  const password = await keepPassword(own, folder);
  return { binaries, account, folder, logFile: join(own, "log"), password };
}

async function findHome(own: string): Promise<string> {
  const elsewhere = await readOptional(join(own, "place"));
  if (elsewhere !== undefined && (await exists(elsewhere))) return elsewhere;
  const account = await chooseServerAccount();
  if (canReach(account, own)) return own;
  const home = await mkdtemp("/var/lib/thuoc-do-");
  await chmod(home, 0o711);
  await writeFile(join(own, "place"), home);
  return home;
}

/** An existing cluster can only be run by its owner. */
async function accountFor(folder: string): Promise<ServerAccount> {
  const chosen = await chooseServerAccount();
  if (chosen === undefined || !(await exists(folder))) return chosen;
  const { uid, gid } = await stat(folder);
  return { uid, gid };
}

async function reachableBinaries(home: string, account: ServerAccount): Promise<PostgresBinaries> {
  const installed = await findPostgresBinaries();
  if (canReach(account, installed.folder)) return installed;
  const folder = join(home, `postgresql-${installed.version}`);
  if (!(await exists(folder))) {
    const unfinished = await mkdtemp(join(home, "copying-"));
    await cp(installed.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    await chmod(unfinished, 0o755);
    await rename(unfinished, folder);
  }
  return { ...installed, folder };
}

async function checkVersion(folder: string, binaries: PostgresBinaries): Promise<void> {
  const major = (await readOptional(join(folder, "PG_VERSION")))?.trim();
  if (major === undefined || binaries.version.startsWith(`${major}.`)) return;
  throw new EmbeddedPostgresError(
    "cluster-of-other-version",
    `${folder} was made by PostgreSQL ${major}, installed is ${binaries.version}. Start it with the version it was made with, dump it, and load the dump.`,
  );
}

async function keepPassword(own: string, folder: string): Promise<string> {
  const file = join(own, "password");
  const kept = await readOptional(file);
  if (kept !== undefined) return kept;
  if (await exists(folder)) {
    throw new EmbeddedPostgresError("password-missing", `${file} is missing, ${folder} needs it.`);
  }
  const password = randomBytes(24).toString("hex");
  await writeFile(file, password, { mode: 0o600 });
  return password;
}
