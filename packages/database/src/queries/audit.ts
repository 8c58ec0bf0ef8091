import { type Kysely, sql, type Transaction } from "kysely";
import { sendLater } from "#pipelined-dialect.ts";
import type { Database } from "#schema.ts";

/** One row for the audit log. Codes are kebab-case; `detail` holds ids and codes, no answers and no names. */
export interface Act {
  /** The verb, as in `submit-revision`. */
  readonly act: string;
  /** What it was done to, as in `submission`. */
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly unitId?: string | null;
  /** Units whose people may see the row; the unit alone unless given. */
  readonly scopeUnitIds?: readonly string[];
  readonly detail?: object;
  /** By the clock of the service, ISO 8601; the database's clock unless given. */
  readonly at?: string;
  /** Counts only where nobody acts in the transaction, as from the command line. */
  readonly personId?: string | null;
}

export async function recordAct(trx: Transaction<Database>, act: Act): Promise<void> {
  await recordActs(trx, [act]);
}

/** Appends acts in their order, in one statement for each few thousand. */
export async function recordActs(trx: Transaction<Database>, acts: readonly Act[]): Promise<void> {
  for (let from = 0; from < acts.length; from += 5000) {
    const some = JSON.stringify(acts.slice(from, from + 5000));
    await sendLater(trx, sql`select record_acts(${some}::jsonb)`);
  }
}

export interface RecordedAct {
  readonly actedAt: Date;
  readonly personId: string | null;
  readonly unitId: string | null;
  readonly act: string;
  readonly detail: object;
}

/** What was done to one subject, in order of time, as far as policies let the acting person see. */
export async function listActs(
  db: Kysely<Database>,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<readonly RecordedAct[]> {
  return await db
    .selectFrom("audit_log")
    .select(["acted_at as actedAt", "person_id as personId", "unit_id as unitId", "act", "detail"])
    .where("subject_kind", "=", kind)
    .where("subject_id", "=", id)
    .orderBy("acted_at")
    .orderBy("recorded_at")
    .execute();
}
