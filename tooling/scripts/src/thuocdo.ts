import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { readConfig } from "./start/config.ts";
import { sentenceFor } from "./start/messages.ts";
import { openDatabase } from "./start/open-database.ts";
import { StartRefused } from "./start/problem.ts";

const house = join(import.meta.dirname, "../../..");

// The operator's command line belongs to the service. Here it only gets a database: the one that was given,
// the one of a running `npm start`, or else one that runs for as long as the command does.
try {
  const { config, problems } = readConfig(process.env, house);
  if (problems.length > 0) throw new StartRefused(problems);
  const isOurs = config.databaseUrl === undefined;
  const database = await openDatabase(config, { say: () => undefined, mayMigrate: false });
  const command = spawn(
    process.execPath,
    [join(house, "apps/collection-api/src/command-line/main.ts"), ...process.argv.slice(2)],
    {
      stdio: "inherit",
      env: { ...process.env, DATABASE_URL: database.url, THUOCDO_DATA: config.dataFolder },
    },
  );
  const [code] = await once(command, "close");
  if (isOurs && !database.adopted) await database.stop();
  process.exitCode = typeof code === "number" ? code : 1;
} catch (reason) {
  if (!(reason instanceof StartRefused)) throw reason;
  for (const problem of reason.problems) process.stderr.write(`${sentenceFor(problem)}\n`);
  process.exitCode = 1;
}
