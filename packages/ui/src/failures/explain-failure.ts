import { explainProblem } from "#failures/problem-sentences.ts";
import { readFailure } from "#failures/read-failure.ts";
import { messages } from "#messages.ts";

/** The Vietnamese sentence for an error thrown by a call. */
export function explainFailure(error: unknown): string {
  const failure = readFailure(error);
  switch (failure.kind) {
    case "unreachable":
      return messages.offline;
    case "signed-out":
      return messages.signInAgainHint;
    case "refused":
      return explainProblem(failure.problem);
    case "unexpected":
      return messages.unexpected;
  }
}
