import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isRunning } from "@thuocdo/database/running-process";

/** Who runs on a data folder: one supervisor, and the services that it started. */
export interface LockHolder {
  readonly pid: number;
  readonly url: string;
  readonly services: readonly number[];
}

const leftoverTimeoutMs = 20_000;

/** The supervisor that runs on this data folder now. */
export function findHolder(dataFolder: string): LockHolder | undefined {
  const holder = readLock(dataFolder);
  if (holder === undefined || holder.pid === process.pid) return undefined;
  return runs(holder.pid, "start.ts") ? holder : undefined;
}

/** Services whose supervisor was killed: they are ending, or hang. */
export function findLeftovers(dataFolder: string): readonly number[] {
  return readLock(dataFolder)?.services.filter((pid) => runs(pid, "main.ts")) ?? [];
}

export async function endLeftovers(pids: readonly number[]): Promise<void> {
  const until = Date.now() + leftoverTimeoutMs;
  for (const pid of pids) process.kill(pid, "SIGTERM");
  while (pids.some(isRunning) && Date.now() < until) await delay(50);
  for (const pid of pids.filter(isRunning)) process.kill(pid, "SIGKILL");
}

export function writeLock(dataFolder: string, holder: LockHolder): void {
  writeFileSync(lockFile(dataFolder), JSON.stringify(holder));
}

export function removeLock(dataFolder: string): void {
  rmSync(lockFile(dataFolder), { force: true });
}

/** Numbers of processes are given out again, so where /proc tells, the program must be ours. */
function runs(pid: number, script: string): boolean {
  if (!isRunning(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(script);
  } catch {
    return false;
  }
}

function readLock(dataFolder: string): LockHolder | undefined {
  try {
    // Written by writeLock alone; a file that was cut off does not parse.
    return JSON.parse(readFileSync(lockFile(dataFolder), "utf8")) as LockHolder;
  } catch {
    return undefined;
  }
}

function lockFile(dataFolder: string): string {
  return join(dataFolder, "running.json");
}
