import type { RoundExtension } from "@thuocdo/contract/round-deadlines";
import type { AssessmentRound } from "@thuocdo/contract/rounds";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as deadlines from "@thuocdo/database/queries/round-deadlines";
import { findRound } from "@thuocdo/database/queries/rounds";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { getCalledUnits } from "#use-cases/called-units.ts";
import { moveRound, possibleMove } from "#use-cases/move-round.ts";
import { getRound } from "#use-cases/rounds.ts";

export interface NewDeadline {
  readonly closesAt: string;
  readonly reason: string;
}

/** Gives all units of an open round (null), or some, a later deadline. */
export async function extendRound(
  acting: Acting,
  roundId: string,
  { unitIds, ...deadline }: NewDeadline & { readonly unitIds: readonly string[] | null },
): Promise<AssessmentRound> {
  const { round } = await possibleMove(acting, roundId, "extend");
  if (unitIds !== null) await getCalledUnits(acting, roundId, unitIds);
  const { units, closesAt } = await deadlines.latestDeadline(acting.trx, { roundId, unitIds });
  refuseEarlier(acting, deadline, closesAt ?? round.closesAt);
  await extend(acting, { roundId, unitIds, ...deadline });
  await recordAct(acting.trx, {
    act: "extend-round",
    subjectKind: "round",
    subjectId: roundId,
    unitId: round.organiserUnitId,
    detail: { ...deadline, units },
    at: acting.at,
  });
  return await getRound(acting, roundId);
}

/** Opens a closed round again for all its units. */
export async function reopenRound(
  acting: Acting,
  roundId: string,
  deadline: NewDeadline,
): Promise<AssessmentRound> {
  const { round } = await possibleMove(acting, roundId, "reopen");
  refuseEarlier(acting, deadline, round.closesAt);
  await extend(acting, { roundId, unitIds: null, ...deadline });
  await moveRound(acting, roundId, "reopen", { ...deadline });
  return await getRound(acting, roundId);
}

export async function listExtensions(acting: Acting, roundId: string): Promise<RoundExtension[]> {
  if ((await findRound(acting.trx, roundId)) === undefined) throw notFound("round", roundId);
  const rows = await deadlines.listExtensions(acting.trx, roundId);
  return rows.map(({ decidedByName, decidedBy, decidedAt, closesAt, ...row }) => ({
    ...row,
    closesAt: closesAt.toISOString(),
    decidedAt: decidedAt.toISOString(),
    decidedBy: { id: decidedBy, fullName: decidedByName ?? "" },
  }));
}

async function extend(
  { trx, person, at }: Acting,
  extension: Omit<deadlines.Extension, "decidedBy" | "at">,
): Promise<void> {
  await deadlines.extendDeadline(trx, { ...extension, decidedBy: person.id, at });
}

function refuseEarlier({ at }: Acting, { closesAt }: NewDeadline, present: Date): void {
  const isLater = Date.parse(closesAt) > Math.max(present.getTime(), Date.parse(at));
  if (!isLater) throw refused("deadline-not-later", { closesAt: present.toISOString() });
}
