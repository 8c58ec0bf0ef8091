import { readConfig } from "#config.ts";
import { effectsOn } from "#effects.ts";
import { startWorker } from "#start-worker.ts";

const { config, problems } = readConfig(process.env);
if (problems.length > 0) {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}

// A log on a full disk loses lines; the worker goes on.
process.stdout.on("error", () => {});
const log = (message: string) => process.stdout.write(`${new Date().toISOString()} ${message}\n`);
const starting = startWorker({
  databaseUrl: config.databaseUrl,
  effects: effectsOn(config.dataFolder),
  memoryLimit: config.memoryLimit,
  log,
  onLost(error) {
    log(`lost the database: ${error.message}`);
    process.exit(1);
  },
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void drain(signal));
}

await starting;
log("ready");

/** Finishes the job under way; one that takes longer is given to another worker. */
async function drain(signal: string): Promise<void> {
  log(`draining (${signal})`);
  setTimeout(() => process.exit(1), 10_000).unref();
  const worker = await starting;
  await worker.stop();
  process.exit(0);
}
