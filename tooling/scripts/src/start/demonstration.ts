import type { Role } from "@thuocdo/criteria/role";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { showFirstReport } from "./first-report.ts";
import { messages, secondsSince } from "./messages.ts";
import type { Operator } from "./operator.ts";

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
  const { ok, output, said } = await operator.run(["demo", "load"]);
  if (ended.aborted) return;
  if (!ok) {
    say(messages.demonstrationNotLoaded(`${output}${said}`.slice(-3000)));
    return;
  }
  if (isFirst) say(messages.demonstrationLoaded(secondsSince(startedAt)));
  showAccounts(accounts, say);
  // As the command prints it.
  const { pilotRoundId } = JSON.parse(output) as { readonly pilotRoundId: string };
  await showFirstReport(pilotRoundId, options);
}

function showAccounts(file: string, say: (line: string) => void): void {
  if (!existsSync(file)) return;
  // Written by the loader of the demonstration.
  const accounts = JSON.parse(readFileSync(file, "utf8")) as readonly DemonstrationAccount[];
  say(messages.accounts);
  for (const account of accounts) say(messages.account(account));
}

interface DemonstrationAccount {
  readonly userName: string;
  readonly password: string;
  readonly role: Role;
  readonly unit: string;
}
