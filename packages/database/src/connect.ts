import { Kysely } from "kysely";
import pg from "pg";

import { parsers } from "#parsers.ts";
import { pipelinedDialect } from "#pipelined-dialect.ts";
import { databaseRoles, type DatabaseRole } from "#roles.ts";
import type { Database } from "#schema.ts";

export interface Connection {
  /** One login serves all roles: `postgres://login@host:port/name`. */
  readonly url: string;
  /** `login`: the login's own rights, to prepare a database. */
  readonly role: DatabaseRole | "login";
  /** Most connections at once, 10 unless told. */
  readonly max?: number;
  /** `search_path`, where other tables than ours are meant, as better-auth's in `auth`. */
  readonly searchPath?: string;
  readonly connectTimeoutMs?: number;
  /** Told of connections that broke; the pool makes new ones by itself. */
  readonly onBrokenConnection?: (error: Error) => void;
}

/** Kysely on a pool whose connections act in one role. `await db.destroy()` ends it. */
export function connect(connection: Connection): Kysely<Database> {
  return new Kysely<Database>({
    dialect: pipelinedDialect(poolOf(connection, { pipeline: true })),
  });
}

/** The pool alone, for what Kysely can't do: COPY, LISTEN, libraries that bring their own queries. */
export function connectPool(connection: Connection): pg.Pool {
  return poolOf(connection, {});
}

function poolOf(connection: Connection, settings: { readonly pipeline?: true }): pg.Pool {
  const pool = new pg.Pool({
    ...settings,
    connectionString: withOptions(connection.url, settingsOf(connection)),
    max: connection.max ?? 10,
    connectionTimeoutMillis: connection.connectTimeoutMs ?? 10_000,
    allowExitOnIdle: true,
    types: { getTypeParser: (oid, format) => parsers(oid, format) },
  });
  // Without listeners on pool and client, a server that restarts would end our process.
  const onError = connection.onBrokenConnection ?? (() => {});
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  return pool;
}

/** One connection alone, for what must stay on one: LISTEN. Not connected yet. */
export function connectClient(connection: Connection): pg.Client {
  const client = new pg.Client({
    connectionString: withOptions(connection.url, settingsOf(connection)),
    connectionTimeoutMillis: connection.connectTimeoutMs ?? 10_000,
    keepAlive: true,
  });
  client.on("error", connection.onBrokenConnection ?? (() => {}));
  return client;
}

function settingsOf({ role, searchPath }: Connection): Readonly<Record<string, string>> {
  return {
    ...(role !== "login" && { role: databaseRoles[role] }),
    TimeZone: "UTC",
    // A request that was cut off must not keep its locks.
    idle_in_transaction_session_timeout: role === "api" ? "30s" : "10min",
    ...(role === "worker" && { default_transaction_read_only: "on" }),
    ...(searchPath !== undefined && { search_path: searchPath }),
  };
}

function withOptions(url: string, settings: Readonly<Record<string, string>>): string {
  const parsed = new URL(url);
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const given = parsed.searchParams.get("options");
  parsed.searchParams.set("options", [given, ...options].filter((o) => o !== null).join(" "));
  return parsed.href;
}
