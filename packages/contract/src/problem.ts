import Type from "typebox";
import { accountProblems } from "#problems/accounts.ts";
import { cityPlanProblems } from "#problems/city-plans.ts";
import { consultationProblems } from "#problems/consultations.ts";
import { criteriaSetProblems } from "#problems/criteria-sets.ts";
import { evidenceProblems } from "#problems/evidence.ts";
import { exchangeProblems } from "#problems/exchange.ts";
import { generalProblems } from "#problems/general.ts";
import { reportProblems } from "#problems/reports.ts";
import { submissionProblems } from "#problems/submissions.ts";
import { unitProblems } from "#problems/units.ts";
import { strict } from "#strict.ts";

/** The one registry of refusals: code → status, meaning, details. */
export const problemKinds = {
  ...generalProblems,
  ...accountProblems,
  ...criteriaSetProblems,
  ...consultationProblems,
  ...submissionProblems,
  ...unitProblems,
  ...cityPlanProblems,
  ...reportProblems,
  ...evidenceProblems,
  ...exchangeProblems,
} as const;

export type ProblemCode = keyof typeof problemKinds;
export type ProblemDetails<Code extends ProblemCode> = Type.Static<
  (typeof problemKinds)[Code]["details"]
>;

/** A refusal as it travels, typed by its code: `{ code, message, details }`. */
export type TypedProblem = {
  [Code in ProblemCode]: {
    readonly code: Code;
    readonly message: string;
    readonly details: ProblemDetails<Code>;
  };
}[ProblemCode];

/** A refusal on the wire. `message` is English, for developers; screens have a sentence for each code. */
export const Problem = strict({
  code: Type.Unsafe<ProblemCode>({ type: "string", enum: Object.keys(problemKinds) }),
  message: Type.String(),
  details: Type.Unsafe<object>({ type: "object" }),
});

/** The refusals a route answers with, besides those that every route may. */
export function refusals<const Status extends number>(...statuses: readonly Status[]) {
  // Object.fromEntries loses the keys; they are the statuses given.
  return Object.fromEntries(statuses.map((status) => [status, Problem])) as unknown as {
    readonly [S in Status]: typeof Problem;
  };
}
