import type { Score } from "@thuocdo/criteria/score";
import type { SampleCandidate, SamplePlan } from "@thuocdo/submissions/draw-sample";
import type { Findings } from "@thuocdo/submissions/finding";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** Revisions of a round that may be appraised a second time, and by whom; none for those who do not organise it. */
export async function listSecondCandidates(db: Kysely<Database>, roundId: string) {
  const { rows } = await sql<
    Omit<SampleCandidate, "districtId"> & {
      readonly districtId: string | null;
      readonly appraisingUnitId: string;
    }
  >`
    select revision_id as "revisionId", city_id as "cityId", district_id as "districtId", appraising_unit_id as "appraisingUnitId",
      person_ids as "personIds"
    from second_candidates(${roundId}) order by revision_id
  `.execute(db);
  return rows;
}

export interface NewSample {
  readonly id: string;
  readonly roundId: string;
  readonly seed: number;
  readonly plan: SamplePlan;
  readonly candidates: readonly SampleCandidate[];
  readonly drawn: readonly {
    readonly revisionId: string;
    readonly appraisingUnitId: string;
    readonly personId: string;
  }[];
  readonly drawnBy: string;
  readonly at: string;
}

export async function storeSample(trx: Transaction<Database>, sample: NewSample): Promise<void> {
  const { within, size } = sample.plan;
  await trx
    .insertInto("appraisal_sample")
    .values({
      id: sample.id,
      round_id: sample.roundId,
      seed: sample.seed,
      within,
      per_city: size.kind === "count" ? size.each : null,
      percent: size.kind === "share" ? size.percent : null,
      least: size.kind === "share" ? size.least : null,
      candidates: JSON.stringify(sample.candidates),
      drawn_at: sample.at,
      drawn_by: sample.drawnBy,
    })
    .execute();
  if (sample.drawn.length === 0) return;
  await trx
    .insertInto("second_appraisal")
    .values(
      sample.drawn.map(({ revisionId, appraisingUnitId, personId }) => ({
        sample_id: sample.id,
        revision_id: revisionId,
        appraising_unit_id: appraisingUnitId,
        person_id: personId,
        done_at: null,
      })),
    )
    .execute();
}

/** The draws of a round with what they were drawn from and what came of them, in order of time; none for those who do not organise it. */
export async function listSamples(db: Kysely<Database>, roundId: string) {
  const rows = await db
    .selectFrom("appraisal_sample as d")
    .leftJoin("person as p", "p.id", "d.drawn_by")
    .where("d.round_id", "=", roundId)
    .select([
      "d.id",
      "d.seed",
      "d.within",
      "d.per_city as perCity",
      "d.percent",
      "d.least",
      "d.candidates",
      "d.drawn_at as drawnAt",
      "d.drawn_by as drawnBy",
      "p.full_name as drawnByName",
      sql<string[]>`array(
        select s.revision_id from second_appraisal s where s.sample_id = d.id order by s.revision_id)`.as(
        "revisionIds",
      ),
    ])
    .orderBy("d.drawn_at")
    .orderBy("d.id")
    .execute();
  return rows.map(({ within, perCity, percent, least, ...row }) => ({
    ...row,
    plan: { within, size: sizeOf({ perCity, percent, least }) } satisfies SamplePlan,
  }));
}

function sizeOf(row: {
  readonly perCity: number | null;
  readonly percent: number | null;
  readonly least: number | null;
}): SamplePlan["size"] {
  const { perCity, percent, least } = row;
  if (perCity !== null) return { kind: "count", each: perCity };
  // The table has one of the two.
  return { kind: "share", percent: percent ?? 1, least: least ?? 1 };
}

export async function isSampleStored(db: Kysely<Database>, id: string): Promise<boolean> {
  const found = await db
    .selectFrom("appraisal_sample")
    .select("id")
    .where("id", "=", id)
    .executeTakeFirst();
  return found !== undefined;
}

/** What this person appraises a second time and is still blind to the first of, by submission. */
export async function listBlind(db: Kysely<Database>, personId: string) {
  return await db
    .selectFrom("second_appraisal as d")
    .innerJoin("submission as s", "s.id", "d.submission_id")
    .innerJoin("assessment_round as r", "r.id", "s.round_id")
    .where("d.person_id", "=", personId)
    .where(sql<boolean>`not is_second_open(d.id)`)
    .select([
      "d.id",
      "d.submission_id as submissionId",
      "d.revision_id as revisionId",
      "d.appraising_unit_id as appraisingUnitId",
      "d.done_at as doneAt",
      "r.title as roundTitle",
      sql<string>`(
        select n.name from unit_name n where n.unit_id = s.unit_id and n.valid_from <= r.period_to
        order by n.valid_from desc limit 1)`.as("unitName"),
    ])
    .orderBy("d.id")
    .execute();
}

export async function findSecondFindings(db: Kysely<Database>, secondId: string) {
  return await db
    .selectFrom("second_finding")
    .where("second_appraisal_id", "=", secondId)
    .select(["findings", "sequence", "saved_at as savedAt"])
    .executeTakeFirst();
}

/** Saves findings; gives their new sequence, or undefined where a later save than `base` is stored. */
export async function storeSecondFindings(
  trx: Transaction<Database>,
  saved: {
    readonly secondId: string;
    readonly base: number;
    readonly findings: Findings;
    /** Null until done. */
    readonly appraisedScore: Score | null;
    readonly at: string;
  },
): Promise<number | undefined> {
  const score = saved.appraisedScore === null ? null : JSON.stringify(saved.appraisedScore);
  const stored = await trx
    .insertInto("second_finding")
    .values({
      second_appraisal_id: saved.secondId,
      findings: JSON.stringify(saved.findings),
      sequence: 1,
      saved_at: saved.at,
      appraised_score: score,
    })
    .onConflict((conflict) =>
      conflict
        .constraint("second_finding_pkey")
        .doUpdateSet((update) => ({
          findings: update.ref("excluded.findings"),
          sequence: saved.base + 1,
          saved_at: update.ref("excluded.saved_at"),
          appraised_score: update.ref("excluded.appraised_score"),
        }))
        .where("second_finding.sequence", "=", saved.base),
    )
    .returning("sequence")
    .executeTakeFirst();
  return stored?.sequence;
}

export async function finishSecond(
  trx: Transaction<Database>,
  { secondId, at }: { readonly secondId: string; readonly at: string },
): Promise<void> {
  await trx
    .updateTable("second_appraisal")
    .set({ done_at: at })
    .where("id", "=", secondId)
    .returning("id")
    .executeTakeFirstOrThrow();
}

/** The second appraisals of a round that the acting person may know of, done or not. */
export async function listSecondAppraisals(db: Kysely<Database>, roundId: string) {
  return await db
    .selectFrom("second_appraisal as d")
    .innerJoin("submission as s", "s.id", "d.submission_id")
    .innerJoin("assessment_round as r", "r.id", "s.round_id")
    .leftJoin("person as p", "p.id", "d.person_id")
    .where("s.round_id", "=", roundId)
    .select([
      "d.id",
      "d.submission_id as submissionId",
      sql<string>`(
        select n.name from unit_name n where n.unit_id = s.unit_id and n.valid_from <= r.period_to
        order by n.valid_from desc limit 1)`.as("unitName"),
      sql<string | null>`(
        select n.name from unit_name n
        where n.unit_id = any (s.scope_unit_ids) and n.level = 'city' and n.valid_from <= r.period_to
        order by n.valid_from desc limit 1)`.as("cityName"),
      "p.full_name as personName",
      sql<boolean>`d.done_at is not null`.as("done"),
    ])
    .orderBy("cityName")
    .orderBy("unitName")
    .execute();
}
