import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { messages, secondsSince } from "./messages.ts";

const reportTimeoutMs = 600_000;

export interface Operator {
  /** Runs the operator's command line. */
  readonly run: (
    args: readonly string[],
  ) => Promise<{ readonly ok: boolean; readonly output: string }>;
}

/** The operator's command line of the service, in the environment of this start. */
export function operatorOf(
  house: string,
  env: () => NodeJS.ProcessEnv,
  ended: AbortSignal,
): Operator {
  const script = join(house, "apps/collection-api/src/command-line/main.ts");
  return {
    run: async (args) => {
      const child = spawn(process.execPath, [script, ...args], { env: env(), signal: ended });
      let output = "";
      child.stdout.on("data", (chunk) => (output += chunk));
      child.stderr.on("data", (chunk) => (output += chunk));
      const code = await new Promise((resolve) => {
        child.once("error", resolve);
        child.once("close", resolve);
      });
      return { ok: code === 0, output };
    },
  };
}

/** Loads the simulated pilot once; who is already at work does not wait for it. */
export async function showDemonstration(options: {
  readonly dataFolder: string;
  readonly operator: Operator;
  readonly say: (line: string) => void;
  readonly ended: AbortSignal;
}): Promise<void> {
  const { dataFolder, operator, say, ended } = options;
  const accounts = join(dataFolder, "demonstration-accounts.json");
  const startedAt = performance.now();
  const isFirst = !existsSync(accounts);
  if (isFirst) say(messages.loadingDemonstration);
  // Asked every time: a load that was cut off goes on, one that is complete answers at once.
  const { ok, output } = await operator.run(["demo", "load"]);
  if (ended.aborted) return;
  if (!ok) {
    say(messages.demonstrationNotLoaded(output.slice(-3000)));
    return;
  }
  if (isFirst) say(messages.demonstrationLoaded(secondsSince(startedAt)));
  showAccounts(accounts, say);
  await showFirstReport(options);
}

function showAccounts(file: string, say: (line: string) => void): void {
  if (!existsSync(file)) return;
  // Written by the loader of the demonstration.
  const accounts = JSON.parse(readFileSync(file, "utf8")) as readonly DemonstrationAccount[];
  say(messages.accounts);
  for (const account of accounts) say(messages.account(account));
}

async function showFirstReport({ operator, say, ended }: Parameters<typeof showDemonstration>[0]) {
  const startedAt = performance.now();
  let saidAt = startedAt;
  let waiting = false;
  while (performance.now() - startedAt < reportTimeoutMs && !ended.aborted) {
    const path = firstReportIn((await operator.run(["status", "--json"])).output);
    if (path !== undefined) return say(messages.firstReport(path));
    if (!waiting) say(messages.waitingForReport);
    waiting = true;
    if (performance.now() - saidAt > 10_000) {
      saidAt = performance.now();
      say(messages.stillWaitingForReport(secondsSince(startedAt)));
    }
    await delay(1500);
  }
  if (!ended.aborted) say(messages.noReportYet);
}

function firstReportIn(output: string): string | undefined {
  try {
    const status = JSON.parse(output) as {
      readonly reports?: readonly { readonly path?: string }[];
    };
    return status.reports?.[0]?.path;
  } catch {
    return undefined;
  }
}

interface DemonstrationAccount {
  readonly userName: string;
  readonly password: string;
  readonly role: string;
  readonly unit: string;
}
