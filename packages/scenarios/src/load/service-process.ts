import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { house } from "#system/run-service.ts";

export interface ServiceProcess {
  readonly port: number;
  readonly pid: number;
  readonly logFile: string;
  readonly isRunning: () => boolean;
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
}

const startTimeoutMs = 60_000;

/** A program that serves HTTP, its log in a file as an operator would have it: reading it costs the bench nothing. */
export async function startServiceProcess({
  script,
  env,
  logFile,
}: {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
}): Promise<ServiceProcess> {
  const log = await open(logFile, "a");
  const from = (await log.stat()).size;
  const child = spawn(process.execPath, [join(house, script)], {
    env: { ...process.env, HOST: "127.0.0.1", PORT: "0", ...env },
    stdio: ["ignore", log.fd, log.fd],
  });
  await log.close();
  const port = await portIn(child, logFile, from);
  const ended = async (signal: "SIGTERM" | "SIGKILL") => {
    if (!isRunning(child)) return;
    const end = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await end;
  };
  return {
    port,
    pid: child.pid ?? 0,
    logFile,
    isRunning: () => isRunning(child),
    stop: async () => await ended("SIGTERM"),
    kill: async () => await ended("SIGKILL"),
  };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function portIn(child: ChildProcess, logFile: string, from: number): Promise<number> {
  const until = Date.now() + startTimeoutMs;
  for (;;) {
    const said = (await readFile(logFile)).subarray(from).toString();
    const port = /Server listening at http:\/\/[\d.]+:(\d+)/.exec(said)?.[1];
    if (port !== undefined) return Number(port);
    if (!isRunning(child) || Date.now() > until) {
      child.kill("SIGKILL");
      throw new Error(`The service does not start:\n${said.slice(-3_000)}`);
    }
    await delay(20);
  }
}
