import type { Failure } from "#failures/read-failure.ts";
import { messages } from "#messages.ts";

/** The sentence for a failure. */
export function explainFailure(failure: Failure): string {
  switch (failure.kind) {
    case "unreachable":
      return messages.offline;
    case "signed-out":
      return messages.signInAgain;
    case "refused":
      return messages.refusedTitle;
    case "unexpected":
      return messages.unexpected;
  }
}
