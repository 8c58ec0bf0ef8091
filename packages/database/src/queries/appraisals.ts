import type { Score } from "@thuocdo/criteria/score";
import type { Findings } from "@thuocdo/submissions/finding";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";
import { forwardedBy } from "#queries/submissions.ts";
import type { AppraisalDecision } from "#schema/submissions.ts";

/** All decisions on a submission, in order of time. */
export async function listAppraisals(db: Kysely<Database>, submissionId: string) {
  return await appraisals(db)
    .where("a.submission_id", "=", submissionId)
    .orderBy("a.appraised_at")
    .execute();
}

/** The last decision that its unit is told of; undefined before the first. What a level below the last found is not yet said. */
export async function findLastAppraisal(db: Kysely<Database>, submissionId: string) {
  return await appraisals(db)
    .where("a.submission_id", "=", submissionId)
    .where("a.decision", "<>", "forwarded")
    .orderBy("a.appraised_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

export interface NewAppraisal {
  readonly id: string;
  readonly revisionId: string;
  readonly appraisingUnitId: string;
  readonly decision: AppraisalDecision;
  readonly findings: Findings;
  readonly appraisedScore: Score;
  readonly reason: string | null;
  readonly appraisedBy: string | null;
  readonly at: string;
}

/** Stores a decision; the draft of its findings has served. The state of the submission is moved apart. */
export async function storeAppraisal(
  trx: Transaction<Database>,
  appraisal: NewAppraisal,
): Promise<void> {
  await trx
    .insertInto("appraisal")
    .values({
      id: appraisal.id,
      revision_id: appraisal.revisionId,
      appraising_unit_id: appraisal.appraisingUnitId,
      decision: appraisal.decision,
      findings: JSON.stringify(appraisal.findings),
      appraised_score: JSON.stringify(appraisal.appraisedScore),
      reason: appraisal.reason,
      appraised_at: appraisal.at,
      appraised_by: appraisal.appraisedBy,
    })
    .execute();
  await trx
    .deleteFrom("appraisal_draft")
    .where("revision_id", "=", appraisal.revisionId)
    .where("appraising_unit_id", "=", appraisal.appraisingUnitId)
    .execute();
}

export async function findAppraisalDraft(
  db: Kysely<Database>,
  { revisionId, appraisingUnitId }: AppraisalDraftKey,
) {
  return await db
    .selectFrom("appraisal_draft")
    .select(["findings", "sequence", "saved_at as savedAt"])
    .where("revision_id", "=", revisionId)
    .where("appraising_unit_id", "=", appraisingUnitId)
    .executeTakeFirst();
}

export interface AppraisalDraftKey {
  readonly revisionId: string;
  readonly appraisingUnitId: string;
}

/** Saves findings; gives their new sequence, or undefined where a later save than `base` is stored. */
export async function storeAppraisalDraft(
  trx: Transaction<Database>,
  draft: AppraisalDraftKey & {
    /** 0 for the first save. */
    readonly base: number;
    readonly findings: Findings;
    readonly savedBy: string | null;
    readonly at: string;
  },
): Promise<number | undefined> {
  const saved = await trx
    .insertInto("appraisal_draft")
    .values({
      revision_id: draft.revisionId,
      appraising_unit_id: draft.appraisingUnitId,
      findings: JSON.stringify(draft.findings),
      sequence: 1,
      saved_at: draft.at,
      saved_by: draft.savedBy,
    })
    .onConflict((conflict) =>
      conflict
        .constraint("appraisal_draft_pkey")
        .doUpdateSet((update) => ({
          findings: update.ref("excluded.findings"),
          sequence: draft.base + 1,
          saved_at: update.ref("excluded.saved_at"),
          saved_by: update.ref("excluded.saved_by"),
        }))
        .where("appraisal_draft.sequence", "=", draft.base),
    )
    .returning("sequence")
    .executeTakeFirst();
  return saved?.sequence;
}

/** Sent revisions that wait, or waited, for one of these units or will, the longest waiting first; whose turn it is, core tells. */
export async function listAppraisalQueue(
  db: Kysely<Database>,
  {
    unitIds,
    roundId,
  }: { readonly unitIds: readonly string[]; readonly roundId?: string | undefined },
) {
  let queue = queueRows(db)
    .where(sql<boolean>`u.appraising_unit_ids && ${unitIds}::uuid[]`)
    .where("s.state", "in", ["submitted", "under-appraisal"])
    .orderBy("v.submitted_at")
    .orderBy("v.id");
  if (roundId !== undefined) queue = queue.where("s.round_id", "=", roundId);
  return await queue.execute();
}

function queueRows(db: Kysely<Database>) {
  return db
    .selectFrom("submission as s")
    .innerJoin("round_unit as u", (join) =>
      join.onRef("u.round_id", "=", "s.round_id").onRef("u.unit_id", "=", "s.unit_id"),
    )
    .innerJoin("assessment_round as r", "r.id", "s.round_id")
    .innerJoin("revision as v", (join) =>
      join.onRef("v.submission_id", "=", "s.id").onRef("v.number", "=", "s.current_revision"),
    )
    .select([
      "s.id as submissionId",
      "v.id as revisionId",
      "v.number as revision",
      "r.id as roundId",
      "r.title as roundTitle",
      "s.unit_id as unitId",
      sql<string>`(
        select n.name from unit_name n where n.unit_id = s.unit_id and n.valid_from <= r.period_to
        order by n.valid_from desc limit 1)`.as("unitName"),
      nameAbove("district").as("districtName"),
      nameAbove("city").as("cityName"),
      "u.appraising_unit_ids as appraisingUnitIds",
      forwardedBy.as("forwardedByUnitIds"),
      "s.state",
      "v.submitted_at as submittedAt",
      sql<number>`(v.self_score ->> 'totalHundredths')::integer`.as("selfScoreHundredths"),
      sql<Date | null>`(
        select max(d.saved_at) from appraisal_draft d where d.revision_id = v.id)`.as(
        "findingsSavedAt",
      ),
      "r.simulated",
    ]);
}

function nameAbove(level: "district" | "city") {
  return sql<string | null>`(
    select n.name from unit_name n
    where n.unit_id = any (s.scope_unit_ids) and n.level = ${sql.lit(level)} and n.valid_from <= r.period_to
    order by n.valid_from desc limit 1)`;
}

function appraisals(db: Kysely<Database>) {
  return db
    .selectFrom("appraisal as a")
    .innerJoin("revision as v", "v.id", "a.revision_id")
    .leftJoin("person as p", "p.id", "a.appraised_by")
    .select([
      "a.id",
      "a.revision_id as revisionId",
      "v.number as revisionNumber",
      "a.appraising_unit_id as appraisingUnitId",
      sql<string>`(
        select n.name from unit_name n
        where n.unit_id = a.appraising_unit_id and n.valid_from <= a.appraised_at
        order by n.valid_from desc limit 1)`.as("appraisingUnitName"),
      "a.decision",
      "a.findings",
      "a.appraised_score as appraisedScore",
      "a.reason",
      "a.appraised_at as appraisedAt",
      "a.appraised_by as appraisedBy",
      "p.full_name as appraisedByName",
    ]);
}
