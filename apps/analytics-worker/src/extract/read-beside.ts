import type { AppraisedBy } from "@thuocdo/comparison/analyse-self-scores";
import type { TwoAppraisals } from "@thuocdo/comparison/double-appraisal";
import type { PoolClient } from "pg";
import { readSql } from "#read-sql.ts";

/** One unit went, wholly or in part, into another. */
export interface DatedSuccession {
  readonly fromUnitId: string;
  readonly toUnitId: string;
  /** First day of the unit after. */
  readonly effectiveOn: string;
}

/** What is known of a round besides answers and scores. */
export interface Beside {
  readonly successions: readonly DatedSuccession[];
  /** By unit id. */
  readonly appraisedBy: ReadonlyMap<string, AppraisedBy>;
  readonly doubleAppraisals: readonly TwoAppraisals[];
}

/** Read in the transaction of the extract, so that it is of the same instant. */
export async function readBeside(
  client: PoolClient,
  { roundId, roundIds }: { readonly roundId: string; readonly roundIds: readonly string[] },
): Promise<Beside> {
  const sql = async (name: string) => await readSql(import.meta.dirname, `${name}.sql`);
  const successions = await client.query<DatedSuccession>(await sql("successions"), [roundIds]);
  const appraisers = await client.query<AppraisedBy & { readonly unitId: string }>(
    await sql("appraisers"),
    [roundId],
  );
  // Scores were checked by the service when it stored them.
  const twice = await client.query<TwoAppraisals>(await sql("double-appraisals"), [roundId]);
  return {
    successions: successions.rows,
    appraisedBy: new Map(appraisers.rows.map(({ unitId, id, name }) => [unitId, { id, name }])),
    doubleAppraisals: twice.rows,
  };
}
