import { connect } from "@thuocdo/database/connect";
import { listenForVersionChanges } from "@thuocdo/database/version-changes";
import { buildApp } from "#app.ts";
import { readConfig } from "#config.ts";
import { startMailer } from "#mail/mailer.ts";
import { findSchemaProblem } from "#server/schema-version.ts";
import { createProvider } from "#sign-in/provider/provider.ts";
import { readSecret } from "#sign-in/secret.ts";

const { config, problems } = readConfig(process.env);
if (problems.length > 0) stop(problems);

// A log on a full disk loses lines; the service goes on.
process.stdout.on("error", () => {});

const db = connect({ url: config.databaseUrl, role: "api" });
const signInDb = connect({ url: config.databaseUrl, role: "api", max: 5, searchPath: "auth" });
const schemaProblem = await findSchemaProblem(config.databaseUrl);
if (schemaProblem !== undefined) stop([schemaProblem]);

const changes = listenForVersionChanges({ url: config.databaseUrl });
const app = await buildApp({
  db,
  signInDb,
  changes,
  clock: () => new Date(),
  secret: await readSecret(config.dataFolder),
  dataFolder: config.dataFolder,
  provider: config.provider && createProvider(config.provider),
  byMail: config.mail !== undefined,
  logger: { level: process.env["LOG_LEVEL"] ?? "info", stream: process.stdout },
});

const mailer = config.mail && startMailer({ db, settings: config.mail, log: app.log });

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => void drain(signal));
}

try {
  await app.listen({ host: config.host, port: config.port });
} catch (error) {
  stop([
    `Cannot listen on ${config.host}:${config.port}: ${error instanceof Error ? error.message : String(error)}.`,
  ]);
}

/** Takes no new requests, finishes those under way, then lets go of the database. */
async function drain(signal: string): Promise<void> {
  app.log.info({ signal }, "draining");
  const tooLong = setTimeout(() => process.exit(1), 10_000);
  await app.close();
  await mailer?.stop();
  await Promise.all([changes.close(), db.destroy(), signInDb.destroy()]);
  clearTimeout(tooLong);
}

function stop(sentences: readonly string[]): never {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
