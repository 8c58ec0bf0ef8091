import type { Score } from "@thuocdo/criteria/score";
import type { SupplementBeside } from "@thuocdo/submissions/submit-revision";
import type { Answers } from "@thuocdo/submissions/answers";
import { type Kysely, sql, type Transaction } from "kysely";
import { jsonOrNull } from "#queries/json-or-null.ts";
import type { Database } from "#schema.ts";

/** All revisions of a submission, 1, 2, … */
export async function listRevisions(db: Kysely<Database>, submissionId: string) {
  return await revisions(db)
    .where("v.submission_id", "=", submissionId)
    .orderBy("v.number")
    .execute();
}

/** By its id, as the client made it. */
export async function findRevision(db: Kysely<Database>, revisionId: string) {
  return await revisions(db).where("v.id", "=", revisionId).executeTakeFirst();
}

/** The last one sent; undefined before the first. */
export async function findCurrentRevision(db: Kysely<Database>, submissionId: string) {
  return await revisions(db)
    .where("v.submission_id", "=", submissionId)
    .orderBy("v.number", "desc")
    .limit(1)
    .executeTakeFirst();
}

export interface NewRevision {
  /** Made by the client. */
  readonly id: string;
  readonly submissionId: string;
  readonly number: number;
  readonly answers: Answers;
  readonly selfScore: Score;
  /** What the city's supplement gives beside it; null without one. */
  readonly supplementScore?: SupplementBeside | null;
  /** Of the canonical content as sent: how a repeated send is told from another one with the same id. */
  readonly contentSha256: string;
  readonly submittedBy: string | null;
  readonly note: string | null;
  readonly at: string;
}

/**
 * Stores a revision and makes it the current one: state `submitted`, draft as sent. Lock the submission first.
 * @returns false where a revision of that id is stored already, of this submission or another; nothing is changed then
 */
export async function storeRevision(
  trx: Transaction<Database>,
  revision: NewRevision,
): Promise<boolean> {
  const { rows } = await sql<{ readonly stored: number; readonly moved: number }>`
    with stored as (
      insert into revision (
        id, submission_id, number, answers, self_score, supplement_score,
        content_sha256, submitted_at, submitted_by, note)
      values (
        ${revision.id}, ${revision.submissionId}, ${revision.number}, ${JSON.stringify(revision.answers)},
        ${JSON.stringify(revision.selfScore)}, ${jsonOrNull(revision.supplementScore)}, ${revision.contentSha256}, ${revision.at},
        ${revision.submittedBy}, ${revision.note})
      on conflict (id) do nothing
      returning submission_id, number, answers, submitted_at
    ), moved as (
      update submission s
      set state = 'submitted', current_revision = v.number, draft_answers = v.answers, updated_at = v.submitted_at
      from stored v
      where s.id = v.submission_id and s.current_revision = v.number - 1
      returning s.id
    )
    select (select count(*) from stored)::integer as stored, (select count(*) from moved)::integer as moved
  `.execute(trx);
  const { stored = 0, moved = 0 } = rows[0] ?? {};
  if (stored !== moved)
    throw new Error(
      `Submission ${revision.submissionId} is not at revision ${revision.number - 1}.`,
    );
  return stored === 1;
}

/**
 * What a unit last sent in a round whose period ended before a day, the nearest period first; undefined where there is
 * none. With the version it was given under.
 */
export async function findRevisionBefore(
  db: Kysely<Database>,
  { unitId, before }: { readonly unitId: string; readonly before: string },
) {
  return await db
    .selectFrom("submission as s")
    .innerJoin("assessment_round as r", "r.id", "s.round_id")
    .innerJoin("revision as v", (join) =>
      join.onRef("v.submission_id", "=", "s.id").onRef("v.number", "=", "s.current_revision"),
    )
    .where("s.unit_id", "=", unitId)
    .where("r.period_to", "<", before)
    .select([
      "r.title as roundTitle",
      "r.period_from as periodFrom",
      "r.period_to as periodTo",
      "r.criteria_set_version_id as versionId",
      "v.answers",
    ])
    .orderBy("r.period_to", "desc")
    .orderBy("r.period_from", "desc")
    .orderBy("r.id")
    .limit(1)
    .executeTakeFirst();
}

function revisions(db: Kysely<Database>) {
  return db
    .selectFrom("revision as v")
    .leftJoin("person as p", "p.id", "v.submitted_by")
    .select([
      "v.id",
      "v.submission_id as submissionId",
      "v.number",
      "v.answers",
      "v.self_score as selfScore",
      "v.supplement_score as supplementScore",
      "v.content_sha256 as contentSha256",
      "v.submitted_at as submittedAt",
      "v.submitted_by as submittedBy",
      "p.full_name as submittedByName",
      "v.note",
    ]);
}
