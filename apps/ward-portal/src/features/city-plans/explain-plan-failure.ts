import { readFailure } from "@thuocdo/ui/read-failure";
import { messages } from "#features/city-plans/messages.ts";

/** What the service found wrong in an act on a plan, by its first fault; undefined for any other failure. */
export function explainPlanFailure(error: unknown): string | undefined {
  const failure = readFailure(error);
  if (failure.kind !== "refused" || failure.problem.code !== "plan-refused") return undefined;
  const [first] = failure.problem.details.problems;
  return first === undefined ? undefined : messages.planRefused[first.what];
}
