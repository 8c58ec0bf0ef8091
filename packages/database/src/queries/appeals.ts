import type { AppealOutcomes, AppealReasons } from "@thuocdo/submissions/appeal";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** The appeals of a submission with their answers, in order of time. */
export async function listAppeals(db: Kysely<Database>, submissionId: string) {
  return await appeals(db)
    .where("p.submission_id", "=", submissionId)
    .orderBy("p.made_at")
    .execute();
}

export async function findAppeal(db: Kysely<Database>, appealId: string) {
  return await appeals(db).where("p.id", "=", appealId).executeTakeFirst();
}

/** Appeals without an answer that these units are to answer, the longest waiting first. */
export async function listOpenAppeals(db: Kysely<Database>, unitIds: readonly string[]) {
  return await db
    .selectFrom("appeal as p")
    .innerJoin("submission as s", "s.id", "p.submission_id")
    .innerJoin("assessment_round as r", "r.id", "s.round_id")
    .innerJoin("round_unit as u", (join) =>
      join.onRef("u.round_id", "=", "s.round_id").onRef("u.unit_id", "=", "s.unit_id"),
    )
    .where("s.state", "=", "approved")
    .where("r.state", "<>", "frozen")
    .where(sql<boolean>`not exists (select 1 from appeal_answer w where w.appeal_id = p.id)`)
    .where(
      sql<boolean>`u.appraising_unit_ids[array_upper(u.appraising_unit_ids, 1)] = any (${unitIds}::uuid[])`,
    )
    .select([
      "p.id",
      "p.submission_id as submissionId",
      "s.unit_id as unitId",
      sql<string>`(
        select n.name from unit_name n where n.unit_id = s.unit_id and n.valid_from <= r.period_to
        order by n.valid_from desc limit 1)`.as("unitName"),
      "r.title as roundTitle",
      "p.made_at as madeAt",
      "p.reasons",
    ])
    .orderBy("p.made_at")
    .execute();
}

/** Units of a round whose appeal has no answer yet, by name. */
export async function listUnansweredUnits(db: Kysely<Database>, roundId: string) {
  return await db
    .selectFrom("appeal as p")
    .innerJoin("submission as s", "s.id", "p.submission_id")
    .innerJoin("assessment_round as r", "r.id", "s.round_id")
    .leftJoin("appeal_answer as w", "w.appeal_id", "p.id")
    .where("s.round_id", "=", roundId)
    .where("s.state", "=", "approved")
    .where("w.appeal_id", "is", null)
    .select([
      "s.unit_id as unitId",
      sql<string>`(
        select n.name from unit_name n where n.unit_id = s.unit_id and n.valid_from <= r.period_to
        order by n.valid_from desc limit 1)`.as("name"),
    ])
    .execute();
}

export async function storeAppeal(
  trx: Transaction<Database>,
  appeal: {
    readonly id: string;
    readonly appraisalId: string;
    readonly reasons: AppealReasons;
    readonly madeBy: string;
    readonly at: string;
  },
): Promise<void> {
  await trx
    .insertInto("appeal")
    .values({
      id: appeal.id,
      appraisal_id: appeal.appraisalId,
      reasons: JSON.stringify(appeal.reasons),
      made_by: appeal.madeBy,
      made_at: appeal.at,
    })
    .execute();
}

export async function storeAppealAnswer(
  trx: Transaction<Database>,
  answer: {
    readonly appealId: string;
    readonly answeringUnitId: string;
    readonly outcomes: AppealOutcomes;
    readonly amendingAppraisalId: string | null;
    readonly answeredBy: string;
    readonly at: string;
  },
): Promise<void> {
  await trx
    .insertInto("appeal_answer")
    .values({
      appeal_id: answer.appealId,
      answering_unit_id: answer.answeringUnitId,
      outcomes: JSON.stringify(answer.outcomes),
      amending_appraisal_id: answer.amendingAppraisalId,
      answered_by: answer.answeredBy,
      answered_at: answer.at,
    })
    .execute();
}

function appeals(db: Kysely<Database>) {
  return db
    .selectFrom("appeal as p")
    .leftJoin("appeal_answer as w", "w.appeal_id", "p.id")
    .leftJoin("person as by", "by.id", "p.made_by")
    .select([
      "p.id",
      "p.appraisal_id as appraisalId",
      "p.submission_id as submissionId",
      "p.reasons",
      "p.made_at as madeAt",
      "p.made_by as madeBy",
      "by.full_name as madeByName",
      "w.outcomes",
      "w.answered_at as answeredAt",
      "w.amending_appraisal_id as amendingAppraisalId",
      sql<string | null>`(
        select n.name from unit_name n
        where n.unit_id = w.answering_unit_id and n.valid_from <= w.answered_at
        order by n.valid_from desc limit 1)`.as("answeringUnitName"),
    ]);
}
