import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Whether a process runs. A zombie, which nobody has reaped, does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return !isZombie(pid);
}

/** Whether this process works in the folder: numbers of processes are given out again. */
export function worksIn(pid: number, folder: string): boolean {
  // Other systems have no /proc; there the caller asks the server for its folder.
  return process.platform !== "linux" || workingFolder(pid) === folder;
}

/** What is left of a PostgreSQL when only its postmaster was killed. */
export function countProcessesIn(folder: string): number {
  if (process.platform !== "linux") return 0;
  return readdirSync("/proc").filter((entry) => workingFolder(Number(entry)) === folder).length;
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function isZombie(pid: number): boolean {
  try {
    // The name in brackets may hold anything; the state is the letter after the last bracket.
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
