import type { RoundState } from "#round-lifecycle.ts";
import type { SubmissionAct, SubmissionState } from "#submission-lifecycle.ts";

/** One indicator and what is wrong with it: a reason code of scoring, or of evidence. */
export interface IndicatorProblem {
  readonly indicatorId: string;
  readonly what: string;
}

/** Why an act on a submission is refused; each carries the facts a sentence needs. */
export type SubmissionRefusal =
  | {
      readonly code: "act-not-possible";
      readonly act: SubmissionAct;
      readonly state: SubmissionState;
      readonly possible: readonly SubmissionAct[];
    }
  | {
      readonly code: "round-not-open";
      readonly state: RoundState;
      readonly opensAt: string;
      readonly closesAt: string;
    }
  | { readonly code: "answers-incomplete"; readonly missing: readonly IndicatorProblem[] }
  | { readonly code: "answers-invalid"; readonly invalid: readonly IndicatorProblem[] }
  | { readonly code: "indicator-not-open"; readonly indicatorIds: readonly string[] }
  | { readonly code: "own-unit"; readonly unitId: string }
  | { readonly code: "reason-missing"; readonly indicatorIds: readonly string[] }
  | ({ readonly code: "finding-invalid" } & IndicatorProblem);
