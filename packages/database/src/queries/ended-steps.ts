import type { AppraisingLevel } from "@thuocdo/submissions/round-plan";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

export interface EndedStep {
  readonly roundId: string;
  readonly level: AppraisingLevel;
  readonly reason: string;
  readonly endedBy: string;
  readonly at: string;
}

/** Takes a level out of a round's appraising units; what it has decided stays. */
export async function endStep(
  trx: Transaction<Database>,
  { roundId, level, reason, endedBy, at }: EndedStep,
): Promise<void> {
  await trx
    .insertInto("ended_step")
    .values({
      round_id: roundId,
      level,
      reason: reason.normalize("NFC"),
      ended_at: at,
      ended_by: endedBy,
    })
    .execute();
  await sql`
    update round_unit u set appraising_unit_ids = array(
      select step.unit_id
      from unnest(u.appraising_unit_ids) with ordinality as step (unit_id, place)
      where not exists (
        select 1 from unit_name n
        where n.unit_id = step.unit_id and n.level = ${level}
          and n.valid_from <= r.period_to and (n.valid_to is null or r.period_to < n.valid_to))
      order by step.place)
    from assessment_round r
    where r.id = u.round_id and u.round_id = ${roundId}
  `.execute(trx);
  await sql`
    update assessment_round set appraising_levels = array_remove(appraising_levels, ${level})
    where id = ${roundId}
  `.execute(trx);
}

/** The levels that a round went on without, in order of time. */
export async function listEndedSteps(db: Kysely<Database>, roundId: string) {
  return await db
    .selectFrom("ended_step as e")
    .leftJoin("person as p", "p.id", "e.ended_by")
    .where("e.round_id", "=", roundId)
    .select([
      "e.level",
      "e.reason",
      "e.ended_at as endedAt",
      "e.ended_by as endedBy",
      "p.full_name as endedByName",
    ])
    .orderBy("e.ended_at")
    .execute();
}
