import type { Score } from "@thuocdo/criteria/score";
import type { Findings } from "@thuocdo/submissions/finding";
import type { SettledOutcomes } from "@thuocdo/submissions/settle-differences";
import { type Kysely, sql, type Transaction } from "kysely";
import { submissionFacts } from "#queries/submissions.ts";
import type { Database } from "#schema.ts";
import type { AppraisalDecision } from "#schema/submissions.ts";

export type Pair = Awaited<ReturnType<typeof listPairs>>[number];

/** Two appraisals of one revision, both decided, of those the acting person may know of. */
export async function listPairs(db: Kysely<Database>, roundId: string) {
  return await pairs(db).where("s.round_id", "=", roundId).execute();
}

export async function findPair(db: Kysely<Database>, secondId: string) {
  return await pairs(db).where("d.id", "=", secondId).executeTakeFirst();
}

/** Pairs whose first appraisal is the result, and of which nothing is settled yet, in rounds that are not frozen. */
export async function listUnsettledPairs(db: Kysely<Database>) {
  return await pairs(db)
    .where("s.state", "=", "approved")
    .where("r.state", "<>", "frozen")
    .whereRef("v.number", "=", "s.current_revision")
    .where("t.id", "is", null)
    .orderBy("d.done_at")
    .execute();
}

function pairs(db: Kysely<Database>) {
  return submissionFacts(db)
    .innerJoin("second_appraisal as d", "d.submission_id", "s.id")
    .innerJoin("revision as v", "v.id", "d.revision_id")
    .innerJoin("second_finding as f", "f.second_appraisal_id", "d.id")
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom("appraisal as a")
          .selectAll("a")
          .whereRef("a.revision_id", "=", "d.revision_id")
          .whereRef("a.appraising_unit_id", "=", "d.appraising_unit_id")
          .orderBy("a.appraised_at")
          .orderBy(sql`a.decision in ('amended', 'settled')`)
          .limit(1)
          .as("one"),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom("appraisal as a")
          .select(["a.findings", "a.appraised_score"])
          .whereRef("a.revision_id", "=", "d.revision_id")
          .whereRef("a.appraised_at", ">=", "one.appraised_at")
          .orderBy("a.appraised_at", "desc")
          .orderBy(sql`a.decision in ('amended', 'settled')`, "desc")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .leftJoin("person as by", "by.id", "one.appraised_by")
    .leftJoin("person as again", "again.id", "d.person_id")
    .leftJoin("second_settlement as t", "t.second_appraisal_id", "d.id")
    .leftJoin("person as settler", "settler.id", "t.settled_by")
    .where(sql<boolean>`is_second_open(d.id)`)
    .select([
      "d.id as secondId",
      "d.done_at as secondAt",
      "d.person_id as secondBy",
      "again.full_name as secondByName",
      "v.id as revisionId",
      "v.number as revisionNumber",
      "v.answers",
      "v.self_score as selfScore",
      sql<AppraisalDecision>`one.decision`.as("decision"),
      sql<Findings>`one.findings`.as("firstFindings"),
      sql<Score>`one.appraised_score`.as("firstScore"),
      sql<Date>`one.appraised_at`.as("firstAt"),
      sql<string | null>`one.appraised_by`.as("firstBy"),
      "by.full_name as firstByName",
      "f.findings as secondFindings",
      // Null until done, and these are.
      sql<Score>`f.appraised_score`.as("secondScore"),
      sql<Findings>`last.findings`.as("standingFindings"),
      sql<Score>`last.appraised_score`.as("standingScore"),
      "t.id as settlementId",
      "t.outcomes",
      "t.settled_at as settledAt",
      "t.settled_by as settledBy",
      "settler.full_name as settledByName",
      "t.settling_appraisal_id as settlingAppraisalId",
      sql<string | null>`(
        select n.name from unit_name n
        where n.unit_id = t.settling_unit_id and n.valid_from <= t.settled_at
        order by n.valid_from desc limit 1)`.as("settlingUnitName"),
      sql<boolean>`exists (
        select 1 from appeal p join appraisal about on about.id = p.appraisal_id
        where about.revision_id = d.revision_id
          and not exists (select 1 from appeal_answer w where w.appeal_id = p.id))`.as(
        "appealWaits",
      ),
      sql<boolean>`took_part_in(s.id)`.as("tookPart"),
    ]);
}

export async function storeSettlement(
  trx: Transaction<Database>,
  settlement: {
    readonly id: string;
    readonly secondId: string;
    readonly settlingUnitId: string;
    readonly outcomes: SettledOutcomes;
    readonly settlingAppraisalId: string | null;
    readonly settledBy: string;
    readonly at: string;
  },
): Promise<void> {
  await trx
    .insertInto("second_settlement")
    .values({
      id: settlement.id,
      second_appraisal_id: settlement.secondId,
      settling_unit_id: settlement.settlingUnitId,
      outcomes: JSON.stringify(settlement.outcomes),
      settling_appraisal_id: settlement.settlingAppraisalId,
      settled_by: settlement.settledBy,
      settled_at: settlement.at,
    })
    .execute();
}
