import { spawn } from "node:child_process";
import { join, resolve } from "node:path";

export const house = resolve(import.meta.dirname, "../../../..");

export interface RunningService {
  /** What the awaited line said, by its first group. */
  readonly said: string;
  /** Asks it to drain and waits until it has ended. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
}

const startTimeoutMs = 60_000;

/** Starts a program of an app and waits for the line by which it says that it is ready. */
export async function runService(
  script: string,
  { env, ready }: { readonly env: Readonly<Record<string, string>>; readonly ready: RegExp },
): Promise<RunningService> {
  const child = spawn(process.execPath, [join(house, script)], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolveEnd) => child.once("close", () => resolveEnd()));
  let log = "";
  const said = await new Promise<string>((found, failed) => {
    const fail = (why: string) => failed(new Error(`${script} ${why}:\n${log.slice(-3_000)}`));
    const timer = setTimeout(
      () => fail(`was not ready after ${startTimeoutMs} ms`),
      startTimeoutMs,
    );
    const read = (chunk: Buffer) => {
      log += chunk.toString();
      const match = ready.exec(log);
      if (match === null) return;
      clearTimeout(timer);
      found(match[1] ?? "");
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("close", () => fail("ended before it was ready"));
  });
  return {
    said,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
