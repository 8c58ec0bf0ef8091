import { join } from "node:path";
import { problemOfFolder } from "./check-machine.ts";
import type { StartConfig } from "./config.ts";
import { showDemonstration } from "./demonstration.ts";
import { buildFrontEnds, frontEndsAreBuilt } from "./front-ends.ts";
import { localUrl, waitForHealth } from "./health.ts";
import { removeLock, writeLock } from "./house-lock.ts";
import { keepDatabase } from "./keep-database.ts";
import { messages, secondsSince, sentenceFor } from "./messages.ts";
import { type OpenDatabase, openDatabase } from "./open-database.ts";
import { operatorOf } from "./operator.ts";
import { StartRefused } from "./problem.ts";
import { supervise, type Supervised } from "./supervise.ts";

const healthTimeoutMs = 60_000;

export interface HouseOptions {
  readonly house: string;
  readonly config: StartConfig;
  readonly say: (line: string) => void;
  readonly mayMigrate: boolean;
}

/** Brings everything up, keeps it up, and takes it down in order when told to end. */
export async function runHouse(options: HouseOptions): Promise<void> {
  const { house, config, say } = options;
  const startedAt = performance.now() - process.uptime() * 1000;
  const url = localUrl(config);
  const ending = new AbortController();
  let opening: Promise<OpenDatabase> | undefined;
  let database: OpenDatabase | undefined;
  let services: readonly Supervised[] = [];

  const env = () => ({ ...environmentOf(config), DATABASE_URL: database?.url });
  const lock = () => {
    const pids = services.map(({ current }) => current().pid);
    try {
      writeLock(config.dataFolder, {
        pid: process.pid,
        url,
        services: pids.filter((pid) => pid !== undefined),
      });
    } catch (error) {
      // A disk that has filled up since must not take down what still runs.
      say(sentenceFor(problemOfFolder(config.dataFolder, error)));
    }
  };
  const takeDown = async () => {
    ending.abort();
    await Promise.all(services.map((service) => service.stop()));
    const opened = await opening?.catch(() => undefined);
    await (database ?? opened)?.stop();
    removeLock(config.dataFolder);
  };
  endOnSignals(async () => {
    say(messages.draining);
    await takeDown();
    say(messages.stopped);
    process.exit(0);
  });

  try {
    lock();
    opening = openDatabase(config, options);
    // It may fail while the front-ends are built; it is told below, when it is awaited.
    opening.catch(() => undefined);
    await prepareFrontEnds(house, { say, ending: ending.signal });
    database = await opening;
    if (ending.signal.aborted) return;
    say(messages.startingServices);
    const start = (name: ServiceName) => startService(name, { ...options, env, lock });
    services = [start("collection-api")];
    await becomeHealthy(services, url, ending.signal);
    // Only now: who opens a page does not wait for it, and the first seconds are the service's.
    if (!ending.signal.aborted) services = [...services, start("analytics-worker")];
  } catch (reason) {
    // Whoever was told to end meanwhile is being taken down already.
    if (ending.signal.aborted) return;
    await takeDown();
    throw reason;
  }
  if (ending.signal.aborted) return;
  say(messages.ready(url));
  say(messages.startedAfter(secondsSince(startedAt)));
  void keepDatabase({
    isRunning: () => database?.isRunning() ?? true,
    ending: ending.signal,
    say,
    async reopen() {
      database = await openDatabase(config, options);
      await Promise.all(services.map((service) => service.restart()));
      const until = ending.signal;
      if (await waitForHealth(url, { timeoutMs: healthTimeoutMs, until })) say(messages.ready(url));
    },
  });

  const operator = operatorOf(house, env, ending.signal);
  if (config.withDemonstration) {
    await showDemonstration({ dataFolder: config.dataFolder, operator, say, ended: ending.signal });
  } else messages.noAccounts.forEach(say);
}

type ServiceName = keyof typeof messages.services;

function startService(
  name: ServiceName,
  options: HouseOptions & { readonly env: () => NodeJS.ProcessEnv; readonly lock: () => void },
): Supervised {
  const label = messages.services[name];
  return supervise(
    {
      name: label,
      script: join(options.house, "apps", name, "src/main.ts"),
      logFile: join(options.config.dataFolder, "log", `${name}.log`),
    },
    {
      env: options.env,
      onStart: options.lock,
      onUnexpectedEnd: (how, pauseMs) =>
        options.say(messages.serviceEnded(label, how, pauseMs / 1000)),
    },
  );
}

/** The first time, a service that can't start is told at once; later it is started again and again. */
async function becomeHealthy(
  services: readonly Supervised[],
  url: string,
  ending: AbortSignal,
): Promise<void> {
  const [api] = services.map(({ current }) => current());
  if (api === undefined) return;
  const ended = new AbortController();
  void api.ended.then(() => ended.abort());
  const until = AbortSignal.any([ended.signal, ending]);
  if (await waitForHealth(url, { timeoutMs: healthTimeoutMs, until })) return;
  const log = api.lastWords();
  const service = messages.services["collection-api"];
  throw new StartRefused([
    ended.signal.aborted
      ? { code: "service-ends", service, log }
      : { code: "not-healthy", url, seconds: healthTimeoutMs / 1000, log },
  ]);
}

async function prepareFrontEnds(
  house: string,
  { say, ending }: { readonly say: (line: string) => void; readonly ending: AbortSignal },
): Promise<void> {
  if (frontEndsAreBuilt(house)) return;
  const startedAt = performance.now();
  say(messages.building);
  await buildFrontEnds(house, ending);
  say(messages.built(secondsSince(startedAt)));
}

function environmentOf(config: StartConfig): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(config.port),
    HOST: config.host,
    THUOCDO_DATA: config.dataFolder,
    THUOCDO_DEMO: config.withDemonstration ? "1" : "0",
  };
}

/** npm passes a signal on that the terminal has already sent us: the first one counts. */
function endOnSignals(end: () => Promise<void>): void {
  let isEnding = false;
  const endOnce = () => {
    if (isEnding) return;
    isEnding = true;
    void end();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, endOnce);
  process.once("disconnect", endOnce);
}
