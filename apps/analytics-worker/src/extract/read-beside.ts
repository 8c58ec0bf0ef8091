import type { AppraisedBy } from "@thuocdo/comparison/analyse-self-scores";
import type { FrozenPlan } from "@thuocdo/comparison/frozen-plan";
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

/** One file beside one indicator of one unit. */
export interface FileUse {
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  readonly unitId: string;
  readonly indicatorId: string;
}

/** When a unit's answers were last changed. */
export interface UnitEdits {
  readonly unitId: string;
  /** Who last saved the draft. */
  readonly account: string;
  readonly deadline: Date;
  /** Instants by the clock of the device, ISO 8601. */
  readonly edits: readonly string[];
}

/** What is known of a round besides answers and scores. */
export interface Beside {
  readonly successions: readonly DatedSuccession[];
  /** By unit id. */
  readonly appraisedBy: ReadonlyMap<string, AppraisedBy>;
  readonly doubleAppraisals: readonly TwoAppraisals[];
  readonly evidence: readonly FileUse[];
  /** Hashes of files that all may share. */
  readonly sharedEvidence: readonly string[];
  readonly edits: readonly UnitEdits[];
  readonly cityPlans: readonly FrozenPlan[];
}

/** Read in the transaction of the extract, so that it is of the same instant. */
export async function readBeside(
  client: PoolClient,
  {
    snapshotId,
    roundId,
    roundIds,
  }: {
    readonly snapshotId: string;
    readonly roundId: string;
    readonly roundIds: readonly string[];
  },
): Promise<Beside> {
  const sql = async (name: string) => await readSql(import.meta.dirname, `${name}.sql`);
  const successions = await client.query<DatedSuccession>(await sql("successions"), [roundIds]);
  const appraisers = await client.query<AppraisedBy & { readonly unitId: string }>(
    await sql("appraisers"),
    [roundId],
  );
  // Scores were checked by the service when it stored them.
  const twice = await client.query<TwoAppraisals>(await sql("double-appraisals"), [roundId]);
  const evidence = await client.query<FileUse>(await sql("evidence-uses"), [roundId]);
  const shared = await client.query<Pick<FileUse, "hash">>(await sql("shared-evidence"));
  const edits = await client.query<UnitEdits>(await sql("last-edits"), [roundId]);
  // The service checked the things of plans by core when it stored them.
  const plans = await client.query<FrozenPlan>(await sql("city-plans"), [snapshotId]);
  return {
    cityPlans: plans.rows,
    evidence: evidence.rows,
    sharedEvidence: shared.rows.map(({ hash }) => hash),
    edits: edits.rows,
    successions: successions.rows,
    appraisedBy: new Map(appraisers.rows.map(({ unitId, id, name }) => [unitId, { id, name }])),
    doubleAppraisals: twice.rows,
  };
}
