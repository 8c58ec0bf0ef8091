import { recordActs } from "@thuocdo/database/queries/audit";
import type { Database } from "@thuocdo/database/schema";
import { sql, type Transaction } from "kysely";
import { extensionReasons } from "#demonstration/messages.ts";
import type { WalkedSubmission } from "#demonstration/walk.ts";

const rowsAtOnce = 200;

/** Stores walked submissions in few statements: the same rows, constraints and audit as the service's, one by one. */
export async function storeWalks(
  trx: Transaction<Database>,
  walks: readonly WalkedSubmission[],
): Promise<void> {
  await extendDeadlines(trx, walks);
  for (const some of chunks(walks)) {
    await trx.insertInto("submission").values(some.map(submissionRow)).execute();
  }
  for (const some of chunks(walks.flatMap(({ revisions }) => revisions))) {
    await trx
      .insertInto("revision")
      .values(
        some.map((revision) => ({
          id: revision.id,
          submission_id: revision.submissionId,
          number: revision.number,
          answers: JSON.stringify(revision.answers),
          self_score: JSON.stringify(revision.selfScore),
          content_sha256: revision.contentSha256,
          submitted_at: revision.at,
          submitted_by: revision.submittedBy,
          note: revision.note,
        })),
      )
      .execute();
  }
  for (const some of chunks(walks.flatMap(({ appraisals }) => appraisals))) {
    await trx
      .insertInto("appraisal")
      .values(
        some.map((appraisal) => ({
          id: appraisal.id,
          revision_id: appraisal.revisionId,
          appraising_unit_id: appraisal.appraisingUnitId,
          decision: appraisal.decision,
          findings: JSON.stringify(appraisal.findings),
          appraised_score: JSON.stringify(appraisal.appraisedScore),
          reason: appraisal.reason,
          appraised_at: appraisal.at,
          appraised_by: appraisal.appraisedBy,
        })),
      )
      .execute();
  }
  await recordActs(
    trx,
    walks.flatMap(({ acts }) => acts).toSorted((a, b) => ((a.at ?? "") < (b.at ?? "") ? -1 : 1)),
  );
}

function submissionRow(walk: WalkedSubmission) {
  return {
    id: walk.id,
    round_id: walk.roundId,
    unit_id: walk.unitId,
    state: walk.state,
    draft_answers: JSON.stringify(walk.draftAnswers),
    draft_sequence: 1,
    draft_saved_at: walk.savedAt,
    draft_saved_by: walk.savedBy,
    current_revision: walk.revisions.length,
    created_at: walk.startedAt,
    updated_at: walk.appraisals.at(-1)?.at ?? walk.savedAt,
  };
}

async function extendDeadlines(
  trx: Transaction<Database>,
  walks: readonly WalkedSubmission[],
): Promise<void> {
  const extended = walks.filter(({ extendedTo }) => extendedTo !== null);
  const rows = extended.map((walk) => ({
    round_id: walk.roundId,
    unit_id: walk.unitId,
    extended_to: walk.extendedTo,
    reason: walk.revisions.length > 1 ? extensionReasons.returned : extensionReasons.late,
  }));
  await sql`
    update round_unit u set extended_to = e.extended_to, extension_reason = e.reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e (round_id uuid, unit_id uuid, extended_to timestamptz, reason text)
    where u.round_id = e.round_id and u.unit_id = e.unit_id
  `.execute(trx);
  await sql`
    insert into round_extension (round_id, unit_id, closes_at, reason, decided_at, decided_by)
    select e.round_id, e.unit_id, e.extended_to, e.reason, r.closes_at, r.created_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e (round_id uuid, unit_id uuid, extended_to timestamptz, reason text)
    join assessment_round r on r.id = e.round_id and r.created_by is not null
  `.execute(trx);
}

function chunks<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) =>
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  );
}
