import { connection } from "#connection/connection.ts";
import { noteMisunderstood } from "#new-build/new-build.ts";
import { readFailure } from "#failures/read-failure.ts";
import { sessionExpiry } from "#session/session-expiry.ts";

/**
 * Tells the shell what a failed call says about the line and the session. TanStack Query does so by itself; what calls
 * the API past it (a queue of edits, an upload) does so by hand.
 */
export function noteFailure(error: unknown): void {
  const failure = readFailure(error);
  const { kind } = failure;
  if (kind === "refused" && failure.problem.code === "request-malformed") noteMisunderstood();
  if (kind === "unreachable") connection.noteUnreachable();
  if (kind === "signed-out") sessionExpiry.noteExpired();
}
