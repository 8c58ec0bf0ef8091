import { findTransition, possibleActs } from "@thuocdo/criteria/lifecycle";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import type { SubmissionRefusal } from "#refusal.ts";
import { isOpenAt, type RoundWindow } from "#round-lifecycle.ts";
import {
  submissionLifecycle,
  type SubmissionAct,
  type SubmissionState,
} from "#submission-lifecycle.ts";

/** The state an act leads to, or why there is no such act now. Roles are checked where the person is known. */
export function nextState(
  state: SubmissionState,
  act: SubmissionAct,
): Result<SubmissionState, SubmissionRefusal> {
  const line = findTransition<SubmissionState, SubmissionAct, string>(
    submissionLifecycle,
    state,
    act,
  );
  if (line !== undefined) return accept(line.to);
  return refuse({
    code: "act-not-possible",
    act,
    state,
    possible: possibleActs<SubmissionState, SubmissionAct, string>(submissionLifecycle, state),
  });
}

/** As `nextState`, for the acts of the unit itself, which need the round to be open for it. */
export function nextStateInRound(
  state: SubmissionState,
  act: "save-draft" | "submit",
  window: RoundWindow,
  at: string,
): Result<SubmissionState, SubmissionRefusal> {
  if (!isOpenAt(window, at)) {
    const { state: roundState, opensAt, closesAt } = window;
    return refuse({ code: "round-not-open", state: roundState, opensAt, closesAt });
  }
  return nextState(state, act);
}
