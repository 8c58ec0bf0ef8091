import type { AssessmentRound } from "@thuocdo/contract/rounds";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/rounds";
import { listUnitsAsOf } from "@thuocdo/database/queries/units";
import { findVersion } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { getRound } from "#use-cases/rounds.ts";

export interface NewRound {
  readonly id: string;
  readonly title: string;
  readonly organiserUnitId: string;
  readonly versionId: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly unitIds: readonly string[];
}

/** Plans a round and calls its units; each is appraised by the district or the city above it at the end of the period. */
export async function planRound(acting: Acting, round: NewRound): Promise<AssessmentRound> {
  const { trx, person, at } = acting;
  requireRole(acting, round.organiserUnitId, "administrator");
  refuseReversed(round);
  const version = await findVersion(trx, round.versionId);
  if (version === undefined) throw notFound("criteria-set-version", round.versionId);
  if (version.state !== "issued") throw refused("version-not-issued", { state: version.state });
  await refuseUnknownUnits(acting, round);

  await stored.planRound(trx, {
    id: round.id,
    criteriaSetVersionId: round.versionId,
    organiserUnitId: round.organiserUnitId,
    title: round.title,
    periodFrom: round.periodFrom,
    periodTo: round.periodTo,
    opensAt: round.opensAt,
    closesAt: round.closesAt,
    simulated: version.simulated,
    createdBy: person.id,
    at,
  });
  await stored.callUnits(trx, {
    roundId: round.id,
    unitIds: round.unitIds,
    appraisingLevels: ["district", "city"],
  });
  await recordAct(trx, {
    act: "plan-round",
    subjectKind: "round",
    subjectId: round.id,
    unitId: round.organiserUnitId,
    detail: { versionId: round.versionId, units: round.unitIds.length },
    at,
  });
  return await getRound(acting, round.id);
}

function refuseReversed({ periodFrom, periodTo, opensAt, closesAt }: NewRound): void {
  const issues = [
    ...(periodFrom <= periodTo
      ? []
      : [{ path: "body/periodTo", message: `is before ${periodFrom}` }]),
    ...(Date.parse(opensAt) < Date.parse(closesAt)
      ? []
      : [{ path: "body/closesAt", message: `is not after ${opensAt}` }]),
  ];
  if (issues.length > 0) throw refused("request-malformed", { issues });
}

async function refuseUnknownUnits({ trx }: Acting, { unitIds, periodTo }: NewRound): Promise<void> {
  const known = new Set((await listUnitsAsOf(trx, periodTo, { ids: unitIds })).map(({ id }) => id));
  const unknown = unitIds.find((id) => !known.has(id));
  if (unknown !== undefined) throw notFound("unit", unknown);
}
