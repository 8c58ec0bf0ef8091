import type { BoardRow } from "@thuocdo/contract/rounds";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/called-units";
import { callUnits } from "@thuocdo/database/queries/rounds";
import { listUnitsAsOf } from "@thuocdo/database/queries/units";
import { letOff } from "@thuocdo/submissions/units/let-off";
import type { Acting } from "#server/acting.ts";
import { notFound, refusedByCore } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { refuseUnitsWithoutAppraiser } from "#use-cases/plan-round.ts";
import { todayOf } from "#use-cases/today.ts";
import { getBoard } from "#use-cases/rounds.ts";

/** Lets a unit off that has ended, and calls what it went into where that was there on the last day of the period. */
export async function letUnitOff(
  acting: Acting,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
  { reason, callSuccessors }: { readonly reason: string; readonly callSuccessors: boolean },
): Promise<BoardRow[]> {
  const { trx, person, at } = acting;
  const unit = await stored.findCalledUnit(trx, { roundId, unitId });
  if (unit === undefined) throw notFound("round-unit", `${roundId}/${unitId}`);
  requireRole(acting, unit.organiserUnitId, "administrator");
  const { roundState, endedOn, letOffAt } = unit;
  const allowed = letOff({ roundState, endedOn, letOff: letOffAt !== null }, todayOf(acting));
  if (!allowed.ok) throw refusedByCore(allowed.refusal);
  const because = reason.normalize("NFC").trim();
  await stored.letUnitOff(trx, { roundId, unitId, reason: because, personId: person.id, at });
  const called = callSuccessors
    ? await listUnitsAsOf(trx, unit.periodTo, {
        ids: unit.successorIdsNotCalled,
        level: "ward",
        within: unit.organiserUnitId,
      })
    : [];
  const unitIds = called.map(({ id }) => id);
  if (unitIds.length > 0) {
    await callUnits(trx, { roundId, unitIds });
    await refuseUnitsWithoutAppraiser(acting, roundId);
  }
  await recordAct(trx, {
    act: "let-unit-off",
    subjectKind: "round",
    subjectId: roundId,
    unitId,
    scopeUnitIds: unit.scopeUnitIds,
    detail: { reason: because, called: unitIds },
    at,
  });
  return await getBoard(acting, { roundId });
}
