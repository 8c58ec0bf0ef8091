import type { Database } from "@thuocdo/database/schema";
import { type Kysely, sql, type Transaction } from "kysely";

/**
 * The same database, in which every transaction does all it does, deferred constraints too, and is then taken back: an
 * act can be tried by many people, in any order, on one and the same state.
 */
export function rolledBack(db: Kysely<Database>): Kysely<Database> {
  return new Proxy(db, {
    get(target, key) {
      if (key === "transaction") return () => ({ execute: actAndTakeBack(target) });
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}

function actAndTakeBack(db: Kysely<Database>) {
  return async <T>(act: (trx: Transaction<Database>) => Promise<T>): Promise<T> => {
    let outcome: { readonly value: T } | undefined;
    try {
      return await db.transaction().execute(async (trx) => {
        await keepOpen(trx);
        outcome = { value: await act(trx) };
        await sql`set constraints all immediate`.execute(trx);
        throw new TakenBack();
      });
    } catch (error) {
      if (error instanceof TakenBack && outcome !== undefined) return outcome.value;
      throw error;
    }
  };
}

/** What an act sends last goes out without the commit that it brings. */
async function keepOpen(trx: Transaction<Database>): Promise<void> {
  await trx.getExecutor().provideConnection(async (connection) => {
    if (!("send" in connection)) throw new TypeError("A connection of another driver.");
    Object.assign(connection, { sendLast: connection.send });
  });
}

class TakenBack extends Error {
  override readonly name = "TakenBack";
}
