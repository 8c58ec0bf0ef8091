import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Database } from "#schema.ts";

export type AuditFault =
  /** The row's content does not give its hash: it was changed. */
  | "hash-differs"
  /** The row does not follow the one before: a row was taken out, put in or moved. */
  | "chain-broken"
  /** The chain ends before its recorded end: rows were cut off. */
  | "end-missing";

export interface BrokenAuditRow {
  readonly chain: number;
  readonly sequence: number;
  readonly fault: AuditFault;
}

export interface AuditVerification {
  /** Rows read until the end or the first fault. */
  readonly rows: number;
  readonly firstBroken: BrokenAuditRow | null;
}

const rowsAtOnce = 5000;

/**
 * Reads the whole log, chain by chain, and computes every hash anew outside the database.
 * @param db as the owner: other roles see a part only
 */
export async function verifyAudit(db: Kysely<Database>): Promise<AuditVerification> {
  if (db.isTransaction) return await verifyChains(db);
  return await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(verifyChains);
}

async function verifyChains(trx: Kysely<Database>): Promise<AuditVerification> {
  let rows = 0;
  for (const end of await trx.selectFrom("audit_chain").selectAll().orderBy("chain").execute()) {
    let tip: Tip = { sequence: 0, hash: "0".repeat(64) };
    for (let page; page === undefined || page.length === rowsAtOnce;) {
      page = await listChainRows(trx, end.chain, tip.sequence);
      for (const row of page) {
        rows += 1;
        const fault = findFault(row, tip);
        if (fault !== undefined) return broken(rows, end.chain, row.sequence, fault);
        tip = row;
      }
    }
    if (tip.sequence !== end.last_sequence || tip.hash !== end.last_hash) {
      return broken(rows, end.chain, tip.sequence + 1, "end-missing");
    }
  }
  return { rows, firstBroken: null };
}

function broken(rows: number, chain: number, sequence: number, fault: AuditFault) {
  return { rows, firstBroken: { chain, sequence, fault } };
}

interface Tip {
  readonly sequence: number;
  readonly hash: string;
}

interface ChainRow extends Tip {
  readonly previousHash: string;
  /** All hashed columns but `previous_hash`, as text, in the order of `audit_hash`. */
  readonly fields: readonly (string | null)[];
}

function findFault(row: ChainRow, tip: Tip): AuditFault | undefined {
  if (row.sequence !== tip.sequence + 1 || row.previousHash !== tip.hash) return "chain-broken";
  const content = [...row.fields, row.previousHash].map(netstring).join("");
  const hash = createHash("sha256").update(content).digest("hex");
  return hash === row.hash ? undefined : "hash-differs";
}

function netstring(value: string | null): string {
  return value === null ? "-," : `${Buffer.byteLength(value)}:${value},`;
}

async function listChainRows(
  db: Kysely<Database>,
  chain: number,
  after: number,
): Promise<readonly ChainRow[]> {
  const instant = (column: string) =>
    sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;
  return await db
    .selectFrom("audit_log")
    .select([
      "sequence",
      "hash",
      "previous_hash as previousHash",
      sql<(string | null)[]>`array[
        chain::text, sequence::text, ${instant("acted_at")}, ${instant("recorded_at")},
        person_id::text, unit_id::text, array_to_string(scope_unit_ids, ' '),
        act, subject_kind, subject_id, detail::text]`.as("fields"),
    ])
    .where("chain", "=", chain)
    .where("sequence", ">", after)
    .orderBy("sequence")
    .limit(rowsAtOnce)
    .execute();
}
