import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, openSync, closeSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const drainTimeoutMs = 30_000;
const logLimitBytes = 20_000_000;
const preload = pathToFileURL(join(import.meta.dirname, "end-with-parent.ts")).href;

export interface Service {
  readonly name: string;
  readonly script: string;
  readonly logFile: string;
}

export interface RunningService {
  readonly pid: number | undefined;
  /** Fulfilled with how it ended, whoever ended it. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
  /** What it has written since it started, the end of it. */
  readonly lastWords: () => string;
}

/** Runs a service in a process group of its own: Ctrl-C reaches us, and we tell it to drain. */
export function runService(service: Service, env: NodeJS.ProcessEnv): RunningService {
  mkdirSync(dirname(service.logFile), { recursive: true, mode: 0o700 });
  const isLong = (statSync(service.logFile, { throwIfNoEntry: false })?.size ?? 0) > logLimitBytes;
  const log = openSync(service.logFile, isLong ? "w" : "a", 0o600);
  const from = statSync(service.logFile).size;
  const child = spawn(process.execPath, ["--import", preload, service.script], {
    detached: true,
    env,
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `mã ${code}`));
  });
  return {
    pid: child.pid,
    ended,
    stop: () => stop(child),
    lastWords: () => readFileSync(service.logFile).subarray(from).toString("utf8").slice(-3000),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  const tooLong = delay(drainTimeoutMs, "too long", { ref: false });
  if ((await Promise.race([exit, tooLong])) === "too long") child.kill("SIGKILL");
  await exit;
}
