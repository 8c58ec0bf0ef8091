import { setTimeout as delay } from "node:timers/promises";
import { join } from "node:path";
import { checkFolder, checkPort } from "./start/check-machine.ts";
import { readConfig, type StartConfig } from "./start/config.ts";
import { isHealthy, localUrl } from "./start/health.ts";
import { endLeftovers, findHolder, findLeftovers } from "./start/house-lock.ts";
import { messages, sentenceFor } from "./start/messages.ts";
import { checkDatabase } from "./start/open-database.ts";
import { type StartProblem, StartRefused } from "./start/problem.ts";
import { runHouse } from "./start/run-house.ts";

const house = join(import.meta.dirname, "../../..");
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const { config, problems } = readConfig(process.env, house);
  const folderProblem = await checkFolder(config.dataFolder);
  const running = folderProblem === undefined ? await waitForOther(config) : undefined;
  if (running === "ready") process.exit(0);
  const found = await Promise.all([
    problems.some(({ code }) => code === "port-invalid" || code === "host-invalid")
      ? undefined
      : checkPort(config),
    checkDatabase(config.databaseUrl),
  ]);
  const all = [...problems, folderProblem, ...found].filter((problem) => problem !== undefined);
  if (all.length > 0) throw new StartRefused(all);
  await runHouse({ house, config, say, mayMigrate: process.argv.includes("--migrate") });
} catch (reason) {
  if (!(reason instanceof StartRefused)) throw reason;
  tell(reason.problems);
  process.exit(1);
}

/**
 * Two supervisors on one data folder would stop each other's database. One that is just ending is waited
 * for; one that runs well on the address that was asked for is as good as a start.
 */
async function waitForOther(config: StartConfig): Promise<"ready" | undefined> {
  const other = findHolder(config.dataFolder);
  if (other !== undefined) {
    say(messages.waitingForOther(other.pid));
    await delay(3000);
    const until = Date.now() + 30_000;
    while (findHolder(config.dataFolder) !== undefined && Date.now() < until) {
      if (other.url === localUrl(config) && (await isHealthy(other.url))) {
        say(messages.alreadyReady(other.url, other.pid));
        return "ready";
      }
      await delay(200);
    }
    const { dataFolder: folder } = config;
    const { pid } = other;
    if (findHolder(folder) !== undefined)
      throw new StartRefused([{ code: "already-running", pid, folder }]);
  }
  const leftovers = findLeftovers(config.dataFolder);
  if (leftovers.length > 0) {
    say(messages.endingLeftovers(leftovers.length));
    await endLeftovers(leftovers);
  }
  return undefined;
}

function tell(problems: readonly StartProblem[]): void {
  process.stderr.write(`${messages.refused(problems.length)}\n`);
  for (const problem of problems) process.stderr.write(`  ${sentenceFor(problem)}\n`);
}
