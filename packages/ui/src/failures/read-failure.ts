import type { TypedProblem } from "@thuocdo/contract/problem";
import { ProblemError, UnreachableError } from "@thuocdo/contract/problem-error";

export type Failure =
  | { readonly kind: "unreachable" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly problem: TypedProblem }
  | { readonly kind: "unexpected" };

/** What an error thrown by a call means for the person in front of the screen. */
export function readFailure(error: unknown): Failure {
  if (error instanceof UnreachableError) return { kind: "unreachable" };
  if (!(error instanceof ProblemError)) return { kind: "unexpected" };
  if (error.code === "signed-out") return { kind: "signed-out" };
  if (error.code === "unavailable") return { kind: "unreachable" };
  return { kind: "refused", problem: error.problem };
}
