import type { Score } from "@thuocdo/criteria/score";
import type { SupplementBeside } from "@thuocdo/submissions/submit-revision";
import type { Answers } from "@thuocdo/submissions/answers";
import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import { sendLast } from "#pipelined-dialect.ts";
import type { Act } from "#queries/audit.ts";
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
  const { rows } = await storing(revision).execute(trx);
  return rows[0]?.stored === true;
}

/** As `storeRevision`, with the acts that it is, as the end of the transaction: when it returns, all is committed. */
export async function commitRevision(
  trx: Transaction<Database>,
  revision: NewRevision,
  acts: readonly Act[],
): Promise<boolean> {
  const [row] = await sendLast(trx, storing(revision, acts));
  return row?.stored === true;
}

function storing(revision: NewRevision, acts?: readonly Act[]) {
  return sql<{ readonly stored: boolean }>`
    select store_revision(
      ${revision.id}, ${revision.submissionId}, ${revision.number}, ${JSON.stringify(revision.answers)},
      ${JSON.stringify(revision.selfScore)}, ${jsonOrNull(revision.supplementScore)}, ${revision.contentSha256},
      ${revision.at}, ${revision.submittedBy}, ${revision.note}, ${jsonOrNull(acts)}) as stored
  `;
}

/** What a unit last sent in a round before, with the version it was given under. */
export interface RevisionBefore {
  readonly roundTitle: string;
  /** Days. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly versionId: string;
  readonly answers: Answers;
}

/** Of the nearest period that ended before a day; undefined where there is none. */
export async function findRevisionBefore(
  db: Kysely<Database>,
  { unitId, before }: { readonly unitId: string; readonly before: string },
): Promise<RevisionBefore | undefined> {
  const found = revisionBefore({ unitId: sql`${unitId}::uuid`, day: sql`${before}::date` });
  const { rows } = await sql<{ readonly found: RevisionBefore | null }>`
    select ${found} as found`.execute(db);
  return rows[0]?.found ?? undefined;
}

/** The same as a column beside what says the unit and the day; null where there is none. */
export function revisionBefore({
  unitId,
  day,
}: {
  readonly unitId: RawBuilder<unknown>;
  readonly day: RawBuilder<unknown>;
}) {
  // Which one it is comes first, whatever the planner knows of revisions: it may have been asked while there were none.
  return sql<RevisionBefore | null>`(
    select jsonb_build_object(
      'roundTitle', earlier.title, 'periodFrom', earlier.period_from, 'periodTo', earlier.period_to,
      'versionId', earlier.criteria_set_version_id, 'answers', (
        select v.answers from revision v
        where v.submission_id = earlier.id and v.number = earlier.current_revision))
    from (
      select e.id, e.current_revision, er.title, er.period_from, er.period_to, er.criteria_set_version_id
      from submission e
      join assessment_round er on er.id = e.round_id
      where e.unit_id = ${unitId} and e.current_revision > 0 and er.period_to < ${day}
      order by er.period_to desc, er.period_from desc, er.id
      limit 1) earlier)`;
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
