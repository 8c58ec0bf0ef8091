import type { AssessmentRound, BoardRow } from "@thuocdo/contract/rounds";
import { listBoard, type BoardFilter } from "@thuocdo/database/queries/round-board";
import * as stored from "@thuocdo/database/queries/rounds";
import { isLate } from "@thuocdo/submissions/round-board";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { mayAct } from "#use-cases/acting-unit.ts";
import { todayOf } from "#use-cases/today.ts";

export async function listRounds(acting: Acting): Promise<AssessmentRound[]> {
  const rounds = await stored.listRounds(acting.trx);
  return rounds.map((round) => presentRound(acting, round));
}

export async function getRound(acting: Acting, roundId: string): Promise<AssessmentRound> {
  const round = await stored.findRound(acting.trx, roundId);
  if (round === undefined) throw notFound("round", roundId);
  return presentRound(acting, round);
}

export async function getBoard(acting: Acting, filter: BoardFilter): Promise<BoardRow[]> {
  if ((await stored.findRound(acting.trx, filter.roundId)) === undefined) {
    throw notFound("round", filter.roundId);
  }
  const today = todayOf(acting);
  const rows = await listBoard(acting.trx, filter);
  return rows.map(
    ({ submittedAt, closesAt, endedOn, letOffAt, letOffReason, successors, ...row }) => ({
      ...row,
      // An end that is only planned is told when it comes.
      ended:
        endedOn === null || endedOn > today ? null : { on: endedOn, successors: [...successors] },
      letOff: letOffAt === null ? null : { at: letOffAt.toISOString(), reason: letOffReason ?? "" },
      submittedAt: submittedAt?.toISOString() ?? null,
      closesAt: closesAt.toISOString(),
      late:
        letOffAt === null &&
        isLate({ state: row.state, closesAt: closesAt.toISOString() }, acting.at),
    }),
  );
}

type RoundRow = Awaited<ReturnType<typeof stored.listRounds>>[number];

function presentRound(acting: Acting, row: RoundRow): AssessmentRound {
  const { opensAt, closesAt, frozenAt: _, unitsByState, ...round } = row;
  const submissions = { ...noSubmissions, ...unitsByState };
  return {
    ...round,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    units: Object.values(submissions).reduce((sum, units) => sum + units, 0),
    submissions,
    mayOrganise: mayAct(acting, round.organiserUnitId, "administrator"),
  };
}

const noSubmissions: AssessmentRound["submissions"] = {
  "not-started": 0,
  "in-progress": 0,
  submitted: 0,
  "under-appraisal": 0,
  returned: 0,
  approved: 0,
  reopened: 0,
};
