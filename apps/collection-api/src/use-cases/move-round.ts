import { findTransition, possibleActs } from "@thuocdo/criteria/lifecycle";
import { recordAct } from "@thuocdo/database/queries/audit";
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

/** Moves a round on by an act of its lifecycle. */
export async function moveRound(
  acting: Acting,
  roundId: string,
  act: Extract<RoundAct, "open" | "close" | "freeze">,
): Promise<void> {
  const { trx, at } = acting;
  const round = await stored.findRound(trx, roundId);
  if (round === undefined) throw notFound("round", roundId);
  requireRole(acting, round.organiserUnitId, "administrator");
  const version = await findVersionState(trx, round.versionId);
  if (version === undefined) throw notFound("criteria-set-version", round.versionId);
  if (act === "open" && !mayOpenAgainst(version.state))
    throw refused("version-not-issued", { state: version.state });
  const line = findTransition<RoundState, RoundAct, string>(roundLifecycle, round.state, act);
  const moved =
    line !== undefined &&
    (await stored.moveRound(trx, { roundId, from: line.from, to: line.to, at }));
  if (!moved) {
    const possible = [...possibleActs<RoundState, RoundAct, string>(roundLifecycle, round.state)];
    throw refused("round-act-not-possible", { act, state: round.state, possible });
  }
  await recordAct(trx, {
    act: `${act}-round`,
    subjectKind: "round",
    subjectId: roundId,
    unitId: round.organiserUnitId,
    at,
  });
}
