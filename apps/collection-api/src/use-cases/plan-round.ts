import type { RoundPlan } from "@thuocdo/contract/round-planning";
import type { AssessmentRound } from "@thuocdo/contract/rounds";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/rounds";
import { listUnitsAsOf } from "@thuocdo/database/queries/units";
import { findVersion } from "@thuocdo/database/queries/versions";
import { roundPlanProblems } from "@thuocdo/submissions/round-plan";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { getRound } from "#use-cases/rounds.ts";

export interface NewRound extends RoundPlan {
  readonly id: string;
  readonly organiserUnitId: string;
}

/** Plans a round and calls its units; each is appraised by the units above it, of the levels planned. */
export async function planRound(acting: Acting, round: NewRound): Promise<AssessmentRound> {
  const { trx, person, at } = acting;
  requireRole(acting, round.organiserUnitId, "administrator");
  const planned = await readPlan(acting, round, round.organiserUnitId);
  await stored.planRound(trx, {
    ...planned,
    id: round.id,
    organiserUnitId: round.organiserUnitId,
    createdBy: person.id,
    at,
  });
  await callUnits(acting, round.id, round);
  return await recorded(acting, "plan-round", round);
}

/** Plans a round anew, as long as it has not opened. */
export async function replanRound(
  acting: Acting,
  roundId: string,
  plan: RoundPlan,
): Promise<AssessmentRound> {
  const round = await stored.findRound(acting.trx, roundId);
  if (round === undefined) throw notFound("round", roundId);
  requireRole(acting, round.organiserUnitId, "administrator");
  const planned = await readPlan(acting, plan, round.organiserUnitId);
  const isPlanned = await stored.replanRound(acting.trx, roundId, planned);
  if (!isPlanned) {
    const { state } = round;
    throw refused("round-act-not-possible", { act: "plan", state, possible: [] });
  }
  await callUnits(acting, roundId, plan);
  const { organiserUnitId } = round;
  return await recorded(acting, "replan-round", { ...plan, id: roundId, organiserUnitId });
}

/** What a round was planned to be. */
export async function getRoundPlan(acting: Acting, roundId: string): Promise<RoundPlan> {
  const found = await stored.findRoundPlan(acting.trx, roundId);
  if (found === undefined) throw notFound("round", roundId);
  const { organiserUnitId, opensAt, closesAt, ...plan } = found;
  requireRole(acting, organiserUnitId, "administrator");
  return { ...plan, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
}

async function readPlan(
  { trx, at }: Acting,
  { versionId, ...plan }: RoundPlan,
  organiserUnitId: string,
): Promise<stored.PlannedRound> {
  const problems = roundPlanProblems({ ...plan, versionId }, at);
  if (problems.length > 0) throw refused("round-plan-refused", { problems: [...problems] });
  const version = await findVersion(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  if (version.unitId !== null) throw refused("not-for-supplements", { act: "plan-round" });
  if (version.state !== "issued") throw refused("version-not-issued", { state: version.state });
  await refuseNotCallable({ trx }, { ...plan, organiserUnitId });
  return { ...plan, criteriaSetVersionId: versionId, simulated: version.simulated };
}

/** Refuses units that are no wards under the organiser on the last day of the period. */
export async function refuseNotCallable(
  { trx }: Pick<Acting, "trx">,
  {
    unitIds,
    periodTo,
    organiserUnitId,
  }: Pick<RoundPlan, "unitIds" | "periodTo"> & { readonly organiserUnitId: string },
): Promise<void> {
  const callable = await listUnitsAsOf(trx, periodTo, {
    ids: unitIds,
    level: "ward",
    within: organiserUnitId,
  });
  const known = new Set(callable.map(({ id }) => id));
  const unknown = unitIds.filter((id) => !known.has(id));
  if (unknown.length > 0) throw refused("unit-not-callable", { unitIds: unknown });
}

async function callUnits(
  { trx }: Pick<Acting, "trx">,
  roundId: string,
  { unitIds }: RoundPlan,
): Promise<void> {
  await stored.callUnits(trx, { roundId, unitIds });
  await refuseUnitsWithoutAppraiser({ trx }, roundId);
}

/** Refuses where a unit called is left with nobody to appraise it. */
export async function refuseUnitsWithoutAppraiser(
  { trx }: Pick<Acting, "trx">,
  roundId: string,
): Promise<void> {
  const without = await stored.listUnitsWithoutAppraiser(trx, roundId);
  if (without.length > 0) {
    throw refused("unit-without-appraiser", {
      unitIds: without.map(({ unitId }) => unitId),
      names: without.map(({ name }) => name),
    });
  }
}

async function recorded(
  acting: Acting,
  act: "plan-round" | "replan-round",
  { id, organiserUnitId, versionId, unitIds }: NewRound,
): Promise<AssessmentRound> {
  await recordAct(acting.trx, {
    act,
    subjectKind: "round",
    subjectId: id,
    unitId: organiserUnitId,
    detail: { versionId, units: unitIds.length },
    at: acting.at,
  });
  return await getRound(acting, id);
}
