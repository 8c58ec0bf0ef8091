import { type Kysely, sql, type Transaction } from "kysely";

import { sendLater } from "#pipelined-dialect.ts";
import type { Database } from "#schema.ts";

export interface Actor {
  readonly personId: string;
  /** Units the person acts for, without those below: policies look upwards from a row. */
  readonly unitIds: readonly string[];
}

/**
 * One transaction in which row-level security knows who acts.
 * With no units the person sees their own assignments and what is open to everyone signed in.
 */
export async function inActingTransaction<T>(
  db: Kysely<Database>,
  actor: Actor,
  act: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return await db.transaction().execute(async (trx) => {
    const saying = sql`
      select set_config('thuocdo.person_id', ${actor.personId}, true),
             set_config('thuocdo.unit_ids', ${`{${actor.unitIds.join(",")}}`}, true)`;
    await sendLater(trx, saying);
    return await act(trx);
  });
}
