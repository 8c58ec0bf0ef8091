import { randomBytes, randomUUID } from "node:crypto";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@thuocdo/database/embedded-postgres";
import { migrateToLatest } from "@thuocdo/database/migrate";
import { isRunning } from "@thuocdo/database/running-process";
import { type CalledWard, callWards } from "#load/called-wards.ts";
import { startServiceProcess, type ServiceProcess } from "#load/service-process.ts";
import { startRelay } from "#load/relay.ts";
import { sixtyIndicators } from "#load/sixty-answers.ts";

export interface LoadSystem {
  /** Stays the same when PostgreSQL is started again. */
  readonly databaseUrl: string;
  readonly folder: string;
  /** Wards with a submission to send, one for each ward and round. */
  readonly called: readonly CalledWard[];
  readonly startService: (
    script?: string,
    env?: Readonly<Record<string, string>>,
  ) => Promise<ServiceProcess>;
  /** Ends PostgreSQL as a power cut does, and starts it again; for a system that was started with `crashes`. */
  readonly crashDatabase: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A durable PostgreSQL of its own with simulated wards that are to send 60 answers each; no service yet. */
export async function startLoadSystem(size: {
  readonly wards: number;
  readonly rounds: number;
  /** PostgreSQL is to be crashed: it is reached through a relay, which costs what a bench measures. */
  readonly crashes?: true;
}): Promise<LoadSystem> {
  const folder = await mkdtemp(join(process.env["THUOCDO_BENCH"] ?? tmpdir(), "thuoc-do-load-"));
  // PostgreSQL runs as another account and must get through.
  await chmod(folder, 0o711);
  const start = async () => await startEmbeddedPostgres({ dataFolder: folder, durable: true });
  let postgres = await start();
  const relay = size.crashes && (await startRelay(portOf(postgres)));
  const databaseUrl = relay ? throughRelay(postgres, relay.port) : postgres.url;
  const secret = randomBytes(32).toString("base64url");
  await writeFile(join(folder, "secret"), secret, { mode: 0o600 });
  await migrateToLatest(postgres.url);
  const called = await callWards({
    url: postgres.url,
    document: sixtyIndicators,
    secret,
    ...size,
  });
  const services: ServiceProcess[] = [];
  return {
    databaseUrl,
    folder,
    called,
    async startService(script = "apps/collection-api/src/main.ts", env = {}) {
      const service = await startServiceProcess({
        script,
        env: { DATABASE_URL: databaseUrl, THUOCDO_DATA: folder, ...env },
        logFile: join(folder, `service-${randomUUID()}.log`),
      });
      services.push(service);
      return service;
    },
    async crashDatabase() {
      if (relay === undefined) throw new Error("The system was started without `crashes`.");
      const postmaster = await postmasterIn(folder);
      process.kill(postmaster, "SIGKILL");
      while (isRunning(postmaster)) await delay(5);
      postgres = await start();
      relay.turnTo(portOf(postgres));
    },
    async stop() {
      await Promise.all(services.map(async (service) => await service.kill()));
      await relay?.stop();
      await postgres.stop();
      const place = await readFile(join(folder, "postgres", "place"), "utf8").catch(
        () => undefined,
      );
      if (place !== undefined) await rm(place, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The number of the server's first process: what a power cut would end. */
async function postmasterIn(folder: string): Promise<number> {
  const own = join(folder, "postgres");
  const home = await readFile(join(own, "place"), "utf8").catch(() => own);
  const [pid] = (await readFile(join(home, "cluster", "postmaster.pid"), "utf8")).split("\n");
  return Number(pid);
}

function portOf({ url }: EmbeddedPostgres): number {
  return Number(new URL(url).port);
}

function throughRelay({ url }: EmbeddedPostgres, port: number): string {
  const relayed = new URL(url);
  relayed.port = String(port);
  return relayed.href;
}
