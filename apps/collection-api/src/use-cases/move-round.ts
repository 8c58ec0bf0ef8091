import { findTransition, possibleActs } from "@thuocdo/criteria/lifecycle";
import { recordAct } from "@thuocdo/database/queries/audit";
import { readCalledUnitsAnew } from "@thuocdo/database/queries/called-units";
import * as stored from "@thuocdo/database/queries/rounds";
import { findVersionState } from "@thuocdo/database/queries/versions";
import {
  mayOpenAgainst,
  roundLifecycle,
  type RoundAct,
  type RoundState,
} from "@thuocdo/submissions/round-lifecycle";
import type { Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { refuseNotCallable, refuseUnitsWithoutAppraiser } from "#use-cases/plan-round.ts";

/** Moves a round on by an act of its lifecycle; what else there is to say of it goes into the audit log. */
export async function moveRound(
  acting: Acting,
  roundId: string,
  act: Exclude<RoundAct, "extend" | "end-step">,
  detail: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { trx, at } = acting;
  const { round, from, to } = await possibleMove(acting, roundId, act);
  const version = await findVersionState(trx, round.versionId);
  if (version === undefined) throw notFound("criteria-set-version", round.versionId);
  if (act === "open" && !mayOpenAgainst(version.state))
    throw refused("version-not-issued", { state: version.state });
  if (act === "open") await readUnitsAnew(acting, round);
  if (!(await stored.moveRound(trx, { roundId, from, to, at }))) throw notPossible(act, from);
  await recordAct(trx, {
    act: `${act}-round`,
    subjectKind: "round",
    subjectId: roundId,
    unitId: round.organiserUnitId,
    detail,
    at,
  });
}

/** Units may have been renamed, moved or merged since the round was planned. */
async function readUnitsAnew(
  acting: Acting,
  { id, periodTo, organiserUnitId }: Awaited<ReturnType<typeof possibleMove>>["round"],
): Promise<void> {
  const { unitIds = [] } = (await stored.findRoundPlan(acting.trx, id)) ?? {};
  await refuseNotCallable(acting, { unitIds, periodTo, organiserUnitId });
  await readCalledUnitsAnew(acting.trx, id);
  await refuseUnitsWithoutAppraiser(acting, id);
}

/** The round and the line of its lifecycle; refused where the person may not, or the state has no such act. */
export async function possibleMove(acting: Acting, roundId: string, act: RoundAct) {
  const round = await stored.findRound(acting.trx, roundId);
  if (round === undefined) throw notFound("round", roundId);
  requireRole(acting, round.organiserUnitId, "administrator");
  const line = findTransition<RoundState, RoundAct, string>(roundLifecycle, round.state, act);
  if (line === undefined) throw notPossible(act, round.state);
  return { round, from: line.from, to: line.to };
}

function notPossible(act: RoundAct, state: RoundState) {
  const possible = [...possibleActs<RoundState, RoundAct, string>(roundLifecycle, state)];
  return refused("round-act-not-possible", { act, state, possible });
}
