import { spawn } from "node:child_process";
import { open, readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { askServer } from "./ask-server.ts";
import { type Cluster, connectionUrl, databaseName } from "./cluster.ts";
import { describeFailure, EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { findFreePort } from "./free-port.ts";
import { serverEnvironment } from "./initialise-cluster.ts";
import { executable } from "./postgres-binaries.ts";
import type { Postmaster } from "./postmaster-file.ts";

const startTimeoutMs = 60_000;
const logLimitBytes = 10_000_000;

/** Starts the server in a process group of its own, so that Ctrl-C reaches us and not PostgreSQL. */
export async function runPostmaster(cluster: Cluster, durable: boolean): Promise<Postmaster> {
  const port = await findFreePort();
  const log = await open(
    cluster.logFile,
    (await sizeOf(cluster.logFile)) > logLimitBytes ? "w" : "a",
  );
  const logStart = (await log.stat()).size;
  const child = spawn(
    executable(cluster.binaries, "postgres"),
    settings(cluster, { port, durable }),
    {
      ...cluster.account,
      cwd: cluster.folder,
      detached: true,
      env: serverEnvironment(),
      stdio: ["ignore", log.fd, log.fd],
    },
  );
  const ended = new AbortController();
  child.once("error", (error) => ended.abort(error));
  child.once("exit", (code) => ended.abort(new Error(`It ended with ${code}.`)));
  child.unref();
  await log.close();
  try {
    await waitUntilReady(cluster, port, ended.signal);
  } catch (reason) {
    const words = (await readFile(cluster.logFile)).subarray(logStart).toString("utf8");
    throw describeFailure(
      `Starting PostgreSQL in ${cluster.folder}`,
      `${String(reason)}\n${words}`,
    );
  }
  if (child.pid === undefined) throw new Error("A process that runs has a number.");
  return { pid: child.pid, port };
}

function settings(
  cluster: Cluster,
  { port, durable }: { port: number; durable: boolean },
): string[] {
  const named = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(!durable && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return [
    "-D",
    cluster.folder,
    ...Object.entries(named).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/** Returns once the server takes connections; recovery after a power cut may take a while. */
export async function waitUntilReady(
  cluster: Cluster,
  port: number,
  ended: AbortSignal,
): Promise<void> {
  const until = Date.now() + startTimeoutMs;
  const url = connectionUrl(cluster, port, "postgres");
  for (;;) {
    const folder = await askServer(url, "show data_directory").catch((reason: unknown) => {
      ended.throwIfAborted();
      if (Date.now() > until) throw reason;
    });
    if (folder !== undefined) {
      if (resolve(folder) === resolve(cluster.folder)) return;
      throw new EmbeddedPostgresError("did-not-start", `Port ${port} belongs to ${folder}.`);
    }
    await delay(25);
  }
}

/** Makes the database that everything lives in, once. */
export async function ensureDatabase(cluster: Cluster, port: number): Promise<string> {
  const url = connectionUrl(cluster, port, "postgres");
  const known = `select datname from pg_database where datname = '${databaseName}'`;
  if ((await askServer(url, known)) === undefined)
    await askServer(url, `create database ${databaseName}`);
  return connectionUrl(cluster, port, databaseName);
}

async function sizeOf(file: string): Promise<number> {
  return await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
