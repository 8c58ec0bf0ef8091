import type { PostgresBinaries } from "./postgres-binaries.ts";
import type { ServerAccount } from "./server-account.ts";

/** A PostgreSQL data directory, with all it takes to run it. */
export interface Cluster {
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount;
  /** PostgreSQL's own folder (PGDATA). */
  readonly folder: string;
  readonly logFile: string;
  readonly password: string;
}

/** The one login of an embedded cluster; the pools step down from it to the role they act in. */
export const loginName = "thuocdo";
export const databaseName = "thuocdo";

export function connectionUrl(cluster: Cluster, port: number, database: string): string {
  return `postgres://${loginName}:${cluster.password}@127.0.0.1:${port}/${database}`;
}
