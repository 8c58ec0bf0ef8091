import type { EndedStep } from "@thuocdo/contract/ended-steps";
import type { AssessmentRound } from "@thuocdo/contract/rounds";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/ended-steps";
import { findRound } from "@thuocdo/database/queries/rounds";
import type { AppraisingLevel } from "@thuocdo/submissions/round-plan";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { possibleMove } from "#use-cases/move-round.ts";
import { refuseUnitsWithoutAppraiser } from "#use-cases/plan-round.ts";
import { getRound } from "#use-cases/rounds.ts";

/** Goes on without an appraising level: what lay with its units lies with the next level at once. */
export async function endStep(
  acting: Acting,
  roundId: string,
  { level, reason }: { readonly level: AppraisingLevel; readonly reason: string },
): Promise<AssessmentRound> {
  const { trx, person, at } = acting;
  const { round } = await possibleMove(acting, roundId, "end-step");
  if (!round.appraisingLevels.includes(level)) throw refused("step-not-endable", { level });
  if (round.appraisingLevels.length === 1) throw refused("step-not-endable", { level });
  await stored.endStep(trx, { roundId, level, reason, endedBy: person.id, at });
  await refuseUnitsWithoutAppraiser(acting, roundId);
  await recordAct(trx, {
    act: "end-step",
    subjectKind: "round",
    subjectId: roundId,
    unitId: round.organiserUnitId,
    detail: { level, reason },
    at,
  });
  return await getRound(acting, roundId);
}

export async function listEndedSteps({ trx }: Acting, roundId: string): Promise<EndedStep[]> {
  if ((await findRound(trx, roundId)) === undefined) throw notFound("round", roundId);
  const rows = await stored.listEndedSteps(trx, roundId);
  return rows.map(({ endedAt, endedBy, endedByName, ...step }) => ({
    ...step,
    endedAt: endedAt.toISOString(),
    endedBy: { id: endedBy, fullName: endedByName ?? "" },
  }));
}
