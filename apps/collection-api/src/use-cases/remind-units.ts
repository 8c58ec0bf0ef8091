import { recordAct } from "@thuocdo/database/queries/audit";
import { storeReminders } from "@thuocdo/database/queries/reminders";
import { findRound } from "@thuocdo/database/queries/rounds";
import { isToSend } from "@thuocdo/submissions/round-board";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { getCalledUnits } from "#use-cases/called-units.ts";

/** Reminds units of an open round that are still to send; those who remind stand above them. */
export async function remindUnits(
  acting: Acting,
  roundId: string,
  { unitIds, message }: { readonly unitIds: readonly string[]; readonly message: string },
): Promise<number> {
  const { trx, person, at } = acting;
  const round = await findRound(trx, roundId);
  if (round === undefined) throw notFound("round", roundId);
  if (round.state !== "open") {
    const { state } = round;
    throw refused("round-act-not-possible", { act: "remind", state, possible: [] });
  }
  const standings = await getCalledUnits(acting, roundId, unitIds);
  const mine = new Set(unitIdsOf(acting.assignments, "administrator", "appraiser"));
  const isAbove = ([, ...above]: readonly string[]) => above.some((id) => mine.has(id));
  if (!standings.every(({ scopeUnitIds }) => isAbove(scopeUnitIds))) {
    throw refused("not-allowed", { needs: ["administrator", "appraiser"] });
  }
  const sent = standings
    .filter(({ state, letOffAt }) => letOffAt !== null || !isToSend(state))
    .map(({ unitId }) => unitId);
  if (sent.length > 0) throw refused("reminder-not-due", { unitIds: sent });

  await storeReminders(trx, { roundId, unitIds, message, sentBy: person.id, at });
  await recordAct(trx, {
    act: "remind-units",
    subjectKind: "round",
    subjectId: roundId,
    unitId: round.organiserUnitId,
    detail: { units: unitIds.length, message },
    at,
  });
  return unitIds.length;
}
