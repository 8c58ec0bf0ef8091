import type { Answers } from "@thuocdo/submissions/answers";
import type { DraftStamps } from "@thuocdo/submissions/merge-draft";
import { type CompiledQuery, type InferResult, type Kysely, sql, type Transaction } from "kysely";
import { revisionBefore } from "#queries/revisions.ts";
import type { Database } from "#schema.ts";
import type { StoredSubmissionState } from "#schema/submissions.ts";

/** A submission with its unit and round; undefined where there is none that the acting person may see. */
export async function findSubmission(db: Kysely<Database>, submissionId: string) {
  return await submissions(db).where("s.id", "=", submissionId).executeTakeFirst();
}

export async function findSubmissionOf(
  db: Kysely<Database>,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
) {
  return await submissions(db)
    .where("s.round_id", "=", roundId)
    .where("s.unit_id", "=", unitId)
    .executeTakeFirst();
}

/** As `findSubmission`, and nobody else saves, sends or appraises it until the transaction ends. */
export async function lockSubmission(trx: Transaction<Database>, submissionId: string) {
  return await submissions(trx).where("s.id", "=", submissionId).forUpdate("s").executeTakeFirst();
}

/**
 * As `lockSubmission`, without the draft's answers: for who brings the answers. With what the unit sent the period before,
 * which they are held against.
 */
export async function lockSubmissionToSend(trx: Transaction<Database>, submissionId: string) {
  toSend ??= submissionToSend(trx, submissionId).compile();
  // The submission's id is asked for last.
  const parameters = toSend.parameters.with(-1, submissionId);
  const { rows } = await trx.executeQuery<SubmissionToSend>({ ...toSend, parameters });
  return rows[0];
}

/** Written out once: it takes as long as carrying it out. */
let toSend: CompiledQuery<SubmissionToSend> | undefined;
type SubmissionToSend = InferResult<ReturnType<typeof submissionToSend>>[number];

function submissionToSend(trx: Transaction<Database>, submissionId: string) {
  return submissionFacts(trx)
    .select(
      revisionBefore({ unitId: sql.ref("s.unit_id"), day: sql.ref("r.period_from") }).as("before"),
    )
    .where("s.id", "=", submissionId)
    .forUpdate("s");
}

/** Starts a submission for a called unit; gives its id, also where it was started before. */
export async function startSubmission(
  trx: Transaction<Database>,
  {
    roundId,
    unitId,
    at,
    id,
  }: {
    readonly roundId: string;
    readonly unitId: string;
    readonly at: string;
    readonly id?: string;
  },
): Promise<string> {
  const started = await trx
    .insertInto("submission")
    .values({
      ...(id !== undefined && { id }),
      round_id: roundId,
      unit_id: unitId,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.constraint("submission_round_unit_unique").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (started !== undefined) return started.id;
  const { id: earlier } = await trx
    .selectFrom("submission")
    .select("id")
    .where("round_id", "=", roundId)
    .where("unit_id", "=", unitId)
    .executeTakeFirstOrThrow();
  return earlier;
}

export interface SavedDraft {
  readonly submissionId: string;
  readonly answers: Answers;
  readonly stamps: DraftStamps;
  readonly sequence: number;
  readonly savedBy: string | null;
  readonly at: string;
}

/** Stores a draft as merged. Lock the submission first. */
export async function storeDraft(trx: Transaction<Database>, draft: SavedDraft): Promise<void> {
  await trx
    .updateTable("submission")
    .set({
      draft_answers: JSON.stringify(draft.answers),
      draft_stamps: JSON.stringify(draft.stamps),
      draft_sequence: draft.sequence,
      draft_saved_at: draft.at,
      draft_saved_by: draft.savedBy,
      updated_at: draft.at,
    })
    .where("id", "=", draft.submissionId)
    .returning("id")
    .executeTakeFirstOrThrow();
}

export async function moveSubmission(
  trx: Transaction<Database>,
  {
    submissionId,
    to,
    at,
    reopening,
  }: {
    readonly submissionId: string;
    readonly to: StoredSubmissionState;
    readonly at: string;
    /** Who opened it again, and why. */
    readonly reopening?: { readonly unitId: string; readonly reason: string };
  },
): Promise<void> {
  await trx
    .updateTable("submission")
    .set({
      state: to,
      updated_at: at,
      ...(reopening !== undefined && {
        reopened_at: at,
        reopened_by_unit_id: reopening.unitId,
        reopened_reason: reopening.reason.normalize("NFC"),
      }),
    })
    .where("id", "=", submissionId)
    .returning("id")
    .executeTakeFirstOrThrow();
}

/** What units are called to answer or have answered: rounds that have opened, newest period first. */
export async function listSubmissionsOfUnits(db: Kysely<Database>, unitIds: readonly string[]) {
  return await db
    .selectFrom("round_unit as u")
    .innerJoin("assessment_round as r", "r.id", "u.round_id")
    .innerJoin("criteria_set_version as v", "v.id", "r.criteria_set_version_id")
    .leftJoin("submission as s", (join) =>
      join.onRef("s.round_id", "=", "u.round_id").onRef("s.unit_id", "=", "u.unit_id"),
    )
    .select([
      "s.id as submissionId",
      "r.id as roundId",
      "r.title as roundTitle",
      "r.state as roundState",
      "r.period_from as periodFrom",
      "r.period_to as periodTo",
      "r.opens_at as opensAt",
      sql<Date>`coalesce(u.let_off_at, u.extended_to, r.closes_at)`.as("closesAt"),
      "v.id as versionId",
      supplementOf("u").as("supplementVersionId"),
      "v.label as versionLabel",
      "u.unit_id as unitId",
      unitName("u.unit_id", "name").as("unitName"),
      sql<StoredSubmissionState | "not-started">`coalesce(s.state, 'not-started')`.as("state"),
      sql<number>`coalesce(s.current_revision, 0)`.as("revision"),
      "s.draft_saved_at as draftSavedAt",
      "r.simulated",
      "u.extension_reason as extensionReason",
      sql<{ readonly message: string; readonly sentAt: string } | null>`(
        select jsonb_build_object('message', n.message, 'sentAt', n.sent_at)
        from reminder n
        where n.round_id = u.round_id and n.unit_id = u.unit_id
        order by n.sent_at desc, n.number desc limit 1)`.as("reminder"),
      "r.appeal_days as appealDays",
      sql<{
        readonly approvedAt: string;
        readonly appraisedScoreHundredths: number;
        readonly appealed: boolean;
        readonly answeredAt: string | null;
      } | null>`(
        select jsonb_build_object(
          'approvedAt', approval.appraised_at,
          'appraisedScoreHundredths', (
            select (l.appraised_score ->> 'totalHundredths')::integer from appraisal l
            where l.submission_id = s.id and l.decision in ('approved', 'amended', 'settled')
            order by l.appraised_at desc, l.decision <> 'approved' desc limit 1),
          'appealed', asked.id is not null,
          'answeredAt', answer.answered_at)
        from appraisal approval
        left join appeal asked on asked.appraisal_id = approval.id
        left join appeal_answer answer on answer.appeal_id = asked.id
        where approval.submission_id = s.id and s.state = 'approved' and approval.decision in ('approved', 'settled')
        order by approval.appraised_at desc, approval.decision = 'settled' desc limit 1)`.as(
        "approval",
      ),
    ])
    .where("u.unit_id", "=", sql<string>`any (${unitIds}::uuid[])`)
    .where("r.state", "<>", "planned")
    .orderBy("r.period_from", "desc")
    .orderBy("u.unit_id")
    .execute();
}

function submissions(db: Kysely<Database>) {
  return submissionFacts(db).select([
    "s.draft_answers as draftAnswers",
    "s.draft_stamps as draftStamps",
  ]);
}

/** Of submissions `s`, the units called `u` and their rounds `r`; all but the draft. */
export function submissionFacts(db: Kysely<Database>) {
  return db
    .selectFrom("submission as s")
    .innerJoin("round_unit as u", (join) =>
      join.onRef("u.round_id", "=", "s.round_id").onRef("u.unit_id", "=", "s.unit_id"),
    )
    .innerJoin("assessment_round as r", "r.id", "s.round_id")
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("unit_name as n")
          .select(["n.code", "n.name", "n.type", "n.class"])
          .whereRef("n.unit_id", "=", "s.unit_id")
          .whereRef("n.valid_from", "<=", "r.period_to")
          .orderBy("n.valid_from", "desc")
          .limit(1)
          .as("called"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("unit_name as n")
          .select(["n.unit_id", "n.name"])
          .where("n.unit_id", "=", sql<string>`any (s.scope_unit_ids)`)
          .where("n.level", "=", "city")
          .whereRef("n.valid_from", "<=", "r.period_to")
          .orderBy("n.valid_from", "desc")
          .limit(1)
          .as("city"),
      (join) => join.onTrue(),
    )
    .select([
      "s.id",
      "s.state",
      "s.unit_id as unitId",
      "s.scope_unit_ids as scopeUnitIds",
      "u.appraising_unit_ids as appraisingUnitIds",
      forwardedBy.as("forwardedByUnitIds"),
      sql<Database["unit_name"]["code"]>`called.code`.as("unitCode"),
      sql<Database["unit_name"]["name"]>`called.name`.as("unitName"),
      sql<Database["unit_name"]["type"]>`called.type`.as("unitType"),
      sql<Database["unit_name"]["class"]>`called.class`.as("unitClass"),
      "city.name as cityName",
      "city.unit_id as cityId",
      "s.draft_sequence as draftSequence",
      "s.draft_saved_at as draftSavedAt",
      "s.current_revision as revision",
      "r.id as roundId",
      "r.title as roundTitle",
      "r.state as roundState",
      "r.period_from as periodFrom",
      "r.period_to as periodTo",
      "r.opens_at as opensAt",
      sql<Date>`coalesce(u.let_off_at, u.extended_to, r.closes_at)`.as("closesAt"),
      "r.criteria_set_version_id as versionId",
      supplementOf("s").as("supplementVersionId"),
      "r.appeal_days as appealDays",
      "r.simulated",
      "s.reopened_at as reopenedAt",
      "s.reopened_reason as reopenedReason",
      sql<string | null>`(
        select n.name from unit_name n
        where n.unit_id = s.reopened_by_unit_id and n.valid_from <= s.reopened_at
        order by n.valid_from desc limit 1)`.as("reopenedByName"),
    ]);
}

/** The units that have passed the current revision of `s` on to the next level. */
export const forwardedBy = sql<string[]>`array(
  select p.appraising_unit_id from appraisal p
  join revision sent on sent.id = p.revision_id
  where p.submission_id = s.id and sent.number = s.current_revision and p.decision = 'forwarded')`;

/** The supplement that the round asks of the unit's city; fixed when it opened. */
function supplementOf(scoped: "u" | "s") {
  return sql<string | null>`(
    select f.version_id from round_supplement f
    where f.round_id = r.id and f.unit_id = any (${sql.ref(`${scoped}.scope_unit_ids`)}))`;
}

/** How a unit was called on the last day of the round's period. */
export function unitName<Column extends "code" | "name" | "type" | "class">(
  unitId: string,
  column: Column,
) {
  return sql<Database["unit_name"][Column]>`(
    select ${sql.ref(`n.${column}`)} from unit_name n
    where n.unit_id = ${sql.ref(unitId)} and n.valid_from <= r.period_to
    order by n.valid_from desc limit 1)`;
}
