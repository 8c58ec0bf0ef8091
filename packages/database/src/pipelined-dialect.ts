import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  type Transaction,
  type TransactionSettings,
} from "kysely";
import pg from "pg";
import { preparedNames } from "#prepared-names.ts";
import type { Database } from "#schema.ts";

/** A connection that holds statements back which nobody waits for, and sends them in one go with the next. */
interface PipelinedConnection extends DatabaseConnection {
  readonly holdBack: (statement: string) => void;
  /** Sends what is held back and the statement; throws the first error among them. */
  readonly send: (statement: string, parameters?: readonly unknown[]) => Promise<pg.QueryResult>;
  /** The same with the end of the transaction in one go; throws too where it was not committed. */
  readonly sendLast: (statement: string, parameters: readonly unknown[]) => Promise<pg.QueryResult>;
  readonly begin: (statement: string) => void;
  readonly commit: () => Promise<void>;
  /** Takes back what the transaction did, if it did anything. */
  readonly rollBack: () => Promise<void>;
  readonly release: () => void;
}

/**
 * PostgreSQL with fewer waits: the start of a transaction and what `sendLater` is given go out with the next statement that
 * is waited for, and statements that come often are prepared. See decisions/0007.
 * @param pool of clients with `pipeline: true`
 */
export function pipelinedDialect(pool: pg.Pool): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverOn(pool),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/**
 * Sends a statement whose result does not matter with the next one of the transaction, at the latest with its end. Should
 * it fail, that one throws the reason and the transaction is rolled back.
 * @param statement without text that looks like a parameter (`$1`) but is none; its parameters are texts
 */
export async function sendLater(
  trx: Transaction<Database>,
  statement: RawBuilder<unknown>,
): Promise<void> {
  const { sql, parameters } = statement.compile(trx);
  await trx.getExecutor().provideConnection(async (connection) => {
    pipelined(connection).holdBack(withLiterals(sql, parameters));
  });
}

/**
 * Sends the last statement of a transaction with its end: committed when it returns, taken back when it throws. Nothing can
 * be asked of the transaction afterwards.
 */
export async function sendLast<Row>(
  trx: Transaction<Database>,
  statement: RawBuilder<Row>,
): Promise<readonly Row[]> {
  const { sql, parameters } = statement.compile(trx);
  return await trx.getExecutor().provideConnection(async (connection) => {
    const { rows } = await pipelined(connection).sendLast(sql, parameters);
    // As of every statement, the rows are as its own types say.
    return rows as readonly Row[];
  });
}

function driverOn(pool: pg.Pool): Driver {
  const known = new WeakMap<pg.PoolClient, PipelinedConnection>();
  const nameOf = preparedNames();
  return {
    init: async () => {},
    async acquireConnection() {
      const client = await pool.connect();
      const connection = known.get(client) ?? connectionOn(client, nameOf);
      known.set(client, connection);
      return connection;
    },
    async beginTransaction(connection, settings) {
      pipelined(connection).begin(beginningOf(settings));
    },
    commitTransaction: async (connection) => await pipelined(connection).commit(),
    rollbackTransaction: async (connection) => await pipelined(connection).rollBack(),
    async releaseConnection(connection) {
      pipelined(connection).release();
    },
    destroy: async () => await pool.end(),
  };
}

function connectionOn(
  client: pg.PoolClient,
  nameOf: (statement: string) => string | undefined,
): PipelinedConnection {
  let heldBack: Sending[] = [];
  let isBegun = false;
  let isEnded = false;
  let broken: Error | undefined;
  const sendAll = async (statements: readonly Sending[]) => {
    if (isEnded) throw new Error("The transaction went out with its last statement.");
    const together = [...heldBack, ...statements];
    heldBack = [];
    isBegun = true;
    return await sendTogether(client, together, nameOf);
  };
  const send = async (text: string, parameters: readonly unknown[] = []) =>
    lastOf(await sendAll([{ text, parameters }]));
  return {
    send,
    async sendLast(text, parameters) {
      const sending = sendAll([
        { text, parameters },
        { ...commit, alone: true },
      ]);
      isEnded = true;
      const results = await sending;
      throwUnlessCommitted(lastOf(results));
      return lastOf(results.slice(0, -1));
    },
    async commit() {
      if (!isEnded) throwUnlessCommitted(lastOf(await sendAll([commit])));
    },
    holdBack(text) {
      heldBack.push({ text, parameters: [] });
    },
    begin(text) {
      heldBack = [{ text, parameters: [] }];
      isBegun = false;
    },
    async rollBack() {
      heldBack = [];
      if (!isBegun || isEnded) return;
      try {
        await send("rollback");
      } catch (error) {
        broken = error instanceof Error ? error : new Error(String(error));
        throw error;
      }
    },
    release() {
      isEnded = false;
      client.release(broken);
    },
    async executeQuery<Row>({ sql, parameters }: CompiledQuery) {
      const { command, rowCount, rows } = await send(sql, parameters);
      const changes = /^(?:INSERT|UPDATE|DELETE|MERGE)$/.test(command);
      return {
        // The rows are as the statement's own types say; Kysely trusts every driver with that.
        rows: (rows ?? []) as Row[],
        ...(changes && { numAffectedRows: BigInt(rowCount ?? 0) }),
      };
    },
    streamQuery() {
      throw new Error("Large results are read by COPY, on a pool of their own.");
    },
  };
}

interface Sending {
  readonly text: string;
  readonly parameters: readonly unknown[];
  /** More than one statement: that can't be prepared. */
  readonly several?: boolean;
  /** Shares no message: it is carried out also where what is before it fails. */
  readonly alone?: boolean;
}

/**
 * All in one packet, in order. Where one fails, those after it in the transaction fail for its sake. Neighbours that bring
 * no parameters are one message: the server answers it once.
 */
async function sendTogether(
  client: pg.PoolClient,
  together: readonly Sending[],
  nameOf: (statement: string) => string | undefined,
): Promise<readonly Result[]> {
  const { stream } = (client as unknown as { readonly connection: pg.Connection }).connection;
  stream.cork();
  const sent = joined(together).map(async ({ text, parameters, several = false }) => {
    const name = several ? undefined : nameOf(text);
    const values = [...parameters];
    return await client.query({ text, values, ...(name !== undefined && { name }) });
  });
  stream.uncork();
  const settled = await Promise.allSettled(sent);
  return settled.map((each) => {
    if (each.status === "rejected") throw each.reason;
    return each.value;
  });
}

/** A message of several statements gives a result for each. */
type Result = pg.QueryResult | readonly pg.QueryResult[];

function lastOf(results: readonly Result[]): pg.QueryResult {
  const last = results.at(-1);
  const result = Array.isArray(last) ? (last as readonly pg.QueryResult[]).at(-1) : last;
  if (result === undefined) throw new Error("Something is always sent.");
  return result as pg.QueryResult;
}

const commit: Sending = { text: "commit", parameters: [] };

/** An earlier failure was caught by whoever sent it; the transaction is gone all the same. */
function throwUnlessCommitted({ command }: pg.QueryResult): void {
  if (command === "ROLLBACK") throw new AbortedTransactionError();
}

function joined(together: readonly Sending[]): readonly Sending[] {
  const messages: Sending[] = [];
  for (const next of together) {
    const before = messages.at(-1);
    const isShared = next.alone !== true && before?.parameters.length === 0;
    if (before !== undefined && isShared && next.parameters.length === 0)
      messages[messages.length - 1] = {
        text: `${before.text}; ${next.text}`,
        parameters: [],
        several: true,
      };
    else messages.push(next);
  }
  return messages;
}

/** Parameters written out, each a text, so that the statement can share a message. */
function withLiterals(statement: string, parameters: readonly unknown[]): string {
  return statement.replaceAll(/\$(\d+)/g, (_, place: string) => {
    const value = parameters[Number(place) - 1];
    if (typeof value !== "string") throw new TypeError("What is sent later takes texts alone.");
    return pg.escapeLiteral(value);
  });
}

function beginningOf({ isolationLevel, accessMode }: TransactionSettings): string {
  const isolation = isolationLevel === undefined ? "" : ` isolation level ${isolationLevel}`;
  return `start transaction${isolation}${accessMode === undefined ? "" : ` ${accessMode}`}`;
}

function isPipelined(connection: DatabaseConnection): connection is PipelinedConnection {
  return "holdBack" in connection;
}

function pipelined(connection: DatabaseConnection): PipelinedConnection {
  if (isPipelined(connection)) return connection;
  throw new TypeError("A connection of another driver.");
}
