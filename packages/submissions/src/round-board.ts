import { possibleActs } from "@thuocdo/criteria/lifecycle";
import {
  submissionLifecycle,
  type SubmissionAct,
  type SubmissionState,
} from "#submission-lifecycle.ts";

/** Where one unit stands in a round, as far as following it needs. */
export interface BoardStanding {
  readonly state: SubmissionState;
  /** The closing time for this unit, its extension counted. ISO 8601, UTC. */
  readonly closesAt: string;
}

/** Whether the unit is still to send: nothing of it lies with those who appraise, or is done. */
export function isToSend(state: SubmissionState): boolean {
  return possibleActs<SubmissionState, SubmissionAct, string>(submissionLifecycle, state).includes(
    "save-draft",
  );
}

/** Trễ hạn: the unit is still to send, and its own deadline has passed. */
export function isLate({ state, closesAt }: BoardStanding, at: string): boolean {
  return isToSend(state) && Date.parse(closesAt) < Date.parse(at);
}

/** Units by where they stand. Each is counted once in a state; those late are counted again as late. */
export interface BoardCounts {
  readonly units: number;
  readonly states: Readonly<Record<SubmissionState, number>>;
  readonly late: number;
}

export function countBoard(
  rows: readonly { readonly state: SubmissionState; readonly late: boolean }[],
): BoardCounts {
  const states = { ...noneInAnyState };
  for (const { state } of rows) states[state] += 1;
  return { units: rows.length, states, late: rows.filter(({ late }) => late).length };
}

const noneInAnyState: Record<SubmissionState, number> = {
  "not-started": 0,
  "in-progress": 0,
  submitted: 0,
  "under-appraisal": 0,
  returned: 0,
  approved: 0,
  reopened: 0,
};
