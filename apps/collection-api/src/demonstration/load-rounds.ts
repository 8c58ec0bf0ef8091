import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { recordActs } from "@thuocdo/database/queries/audit";
import { callUnits, moveRound, planRound } from "@thuocdo/database/queries/rounds";
import { takeSnapshot } from "@thuocdo/database/queries/snapshots";
import { enqueueJob } from "@thuocdo/database/queue";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely, Transaction } from "kysely";
import type { DemonstrationRound } from "#demonstration/demonstration-round.ts";
import { storeWalks } from "#demonstration/store-walks.ts";
import { walkSubmission } from "#demonstration/walk-submission.ts";
import type { Walk } from "#demonstration/walk.ts";
import { ministry } from "#units/collect-units.ts";

export interface RoundLoad {
  readonly round: DemonstrationRound;
  readonly version: CriteriaSetVersion;
  readonly administratorId: string;
  readonly walks: readonly Omit<Walk, "version" | "round" | "ministryId">[];
}

/**
 * Loads one round: planned, opened, answered city by city, closed and frozen into a snapshot. Each step is a
 * transaction that is skipped when it was done before, so a load that was cut off goes on where it stopped.
 */
export async function loadRound(
  db: Kysely<Database>,
  load: RoundLoad,
  onCity: (wards: number) => void,
): Promise<void> {
  const { round, walks } = load;
  await db.transaction().execute((trx) => openRound(trx, load));
  const cities = Map.groupBy(walks, ({ ward }) => ward.cityId);
  for (const inCity of cities.values()) {
    await db.transaction().execute(async (trx) => {
      if (
        await isAnswered(
          trx,
          round.id,
          inCity.map(({ ward }) => ward.unitId),
        )
      )
        return;
      const { version } = load;
      const walked = inCity
        .map((walk) => walkSubmission({ ...walk, version, round, ministryId: ministry.unitId }))
        .filter((each) => each !== undefined);
      await storeWalks(trx, walked);
    });
    onCity(inCity.length);
  }
  await db.transaction().execute((trx) => freezeRound(trx, load));
}

async function openRound(trx: Transaction<Database>, load: RoundLoad): Promise<void> {
  const { round, version, administratorId, walks } = load;
  const { quarter, id: roundId } = round;
  const known = await trx
    .selectFrom("assessment_round")
    .select("id")
    .where("id", "=", roundId)
    .executeTakeFirst();
  if (known !== undefined) return;
  const at = quarter.opensAt;
  await planRound(trx, {
    appraisingLevels: ["district", "city"],
    id: roundId,
    criteriaSetVersionId: version.id,
    organiserUnitId: ministry.unitId,
    title: round.title,
    periodFrom: quarter.periodFrom,
    periodTo: quarter.periodTo,
    opensAt: quarter.opensAt,
    closesAt: quarter.closesAt,
    simulated: true,
    createdBy: administratorId,
    at,
  });
  await callUnits(trx, {
    roundId,
    unitIds: walks.map(({ ward }) => ward.unitId),
  });
  await moveRound(trx, { roundId, from: "planned", to: "open", at });
  await recordRound(trx, load, ["plan-round", "open-round"], at);
}

async function freezeRound(trx: Transaction<Database>, load: RoundLoad): Promise<void> {
  const { round, administratorId } = load;
  const { closedAt, frozenAt } = round.quarter;
  const roundId = round.id;
  const isOpen = await moveRound(trx, { roundId, from: "open", to: "closed", at: closedAt });
  if (!isOpen) return;
  await moveRound(trx, { roundId, from: "closed", to: "frozen", at: frozenAt });
  await recordRound(trx, load, ["close-round"], closedAt);
  await recordRound(trx, load, ["freeze-round"], frozenAt);
  await takeSnapshot(trx, { roundId, takenBy: administratorId, at: frozenAt });
}

/** Has the worker compare frozen rounds and report on them, in this order; those asked for before are left out. */
export async function enqueueComparisons(
  db: Kysely<Database>,
  roundIds: readonly string[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const roundId of roundIds) {
      const { id: snapshotId } = await trx
        .selectFrom("snapshot")
        .select("id")
        .where("round_id", "=", roundId)
        .executeTakeFirstOrThrow();
      const jobKey = `compare-round:${snapshotId}`;
      const asked = await trx
        .selectFrom("analytics.job_progress")
        .select("job_id")
        .where("job_key", "=", jobKey)
        .executeTakeFirst();
      if (asked === undefined) await enqueueJob(trx, "compare-round", { snapshotId }, { jobKey });
    }
  });
}

async function recordRound(
  trx: Transaction<Database>,
  { round, administratorId }: RoundLoad,
  acts: readonly string[],
  at: string,
): Promise<void> {
  await recordActs(
    trx,
    acts.map((act) => ({
      act,
      subjectKind: "round",
      subjectId: round.id,
      unitId: ministry.unitId,
      detail: { simulated: true },
      at,
      personId: administratorId,
    })),
  );
}

async function isAnswered(
  trx: Transaction<Database>,
  roundId: string,
  unitIds: readonly string[],
): Promise<boolean> {
  const found = await trx
    .selectFrom("submission")
    .select("id")
    .where("round_id", "=", roundId)
    .where("unit_id", "in", unitIds)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
