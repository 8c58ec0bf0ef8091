import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { readConfig, type StartConfig } from "./start/config.ts";
import { sentenceFor } from "./start/messages.ts";
import { openDatabase } from "./start/open-database.ts";
import { StartRefused } from "./start/problem.ts";

const house = join(import.meta.dirname, "../../..");

const service = "apps/collection-api/src/command-line/main.ts";

/** Commands that compute belong to the worker. */
const programs: ReadonlyMap<string, string> = new Map([
  ["compare", "apps/analytics-worker/src/command-line/main.ts"],
  ["report", "apps/analytics-worker/src/verify/main.ts"],
]);

/** Commands that open a database by themselves, and only where they are given something that is no file, or never. */
const opensItself = ["criteria", "compare"];

// The operator's command line belongs to the service. Here it only gets a database: the one that was given,
// the one of a running `npm start`, or else one that runs for as long as the command does.
try {
  const { config, problems } = readConfig(process.env, house);
  if (problems.length > 0) throw new StartRefused(problems);
  const [command = ""] = process.argv.slice(2).filter((word) => !word.startsWith("-"));
  process.exitCode = opensItself.includes(command)
    ? await run({ THUOCDO_DATA: config.dataFolder })
    : await runOnDatabase(config);
} catch (reason) {
  if (!(reason instanceof StartRefused)) throw reason;
  for (const problem of reason.problems) process.stderr.write(`${sentenceFor(problem)}\n`);
  process.exitCode = 1;
}

async function runOnDatabase(config: StartConfig): Promise<number> {
  const isOurs = config.databaseUrl === undefined;
  const database = await openDatabase(config, { say: () => undefined, mayMigrate: false });
  const code = await run({ DATABASE_URL: database.url, THUOCDO_DATA: config.dataFolder });
  if (isOurs && !database.adopted) await database.stop();
  return code;
}

async function run(env: NodeJS.ProcessEnv): Promise<number> {
  const [name = ""] = process.argv.slice(2).filter((word) => !word.startsWith("-"));
  const command = spawn(
    process.execPath,
    [join(house, programs.get(name) ?? service), ...process.argv.slice(2)],
    { stdio: "inherit", env: { ...process.env, ...env } },
  );
  const [code] = await once(command, "close");
  return typeof code === "number" ? code : 1;
}
