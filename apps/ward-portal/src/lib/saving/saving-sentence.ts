import { explainFailure } from "@thuocdo/ui/explain-failure";
import { readFailure } from "@thuocdo/ui/read-failure";
import { messages } from "#lib/saving/messages.ts";
import type { Saving } from "#lib/saving/saving.ts";

export interface SavingSentence {
  readonly tone: "quiet" | "good" | "warning";
  readonly says: string;
}

/** Where the work is just now, in one sentence. What is not on the disk yet is never called kept. */
export function savingSentence(saving: Saving, reachable: boolean): SavingSentence {
  const { onDevice, due, unreadable, failure, savedAt } = saving;
  if (onDevice === "impossible" && due + unreadable > 0) {
    return {
      tone: "warning",
      says: reachable ? messages.onlyInMemory : messages.onlyInMemoryOffline,
    };
  }
  if (onDevice === "writing") return { tone: "quiet", says: messages.writing };
  if (due > 0) {
    if (!reachable) return { tone: "warning", says: messages.keptOffline };
    if (failure === undefined) return { tone: "quiet", says: messages.kept };
    return { tone: "warning", says: keptAfter(failure) };
  }
  if (unreadable > 0) return { tone: "warning", says: messages.unreadable(unreadable) };
  if (!reachable) return { tone: "warning", says: messages.offline };
  if (savedAt === null) return { tone: "quiet", says: messages.nothingYet };
  return { tone: "good", says: messages.sent(savedAt) };
}

/** Kept on this machine after an attempt to send that failed. */
function keptAfter(failure: unknown): string {
  switch (readFailure(failure).kind) {
    case "unreachable":
      return messages.keptOffline;
    case "signed-out":
      return messages.keptSignedOut;
    case "refused":
    case "unexpected":
      return messages.keptRefused(explainFailure(failure));
  }
}
