import { setTimeout as delay } from "node:timers/promises";
import { messages, secondsSince } from "./messages.ts";
import type { Operator } from "./operator.ts";

const reportTimeoutMs = 600_000;

/** Waits for the report of one round, and says which it is and where it is opened. */
export async function showFirstReport(
  roundId: string,
  options: {
    readonly operator: Operator;
    readonly say: (line: string) => void;
    readonly ended: AbortSignal;
    readonly pauseMs?: number;
  },
): Promise<void> {
  const { operator, say, ended, pauseMs = 1500 } = options;
  const startedAt = performance.now();
  let saidAt = startedAt;
  let waiting = false;
  while (performance.now() - startedAt < reportTimeoutMs && !ended.aborted) {
    const title = reportOf(roundId, (await operator.run(["status"])).output);
    if (title !== undefined) return say(messages.firstReport(title));
    if (!waiting) say(messages.waitingForReport);
    waiting = true;
    if (performance.now() - saidAt > 10_000) {
      saidAt = performance.now();
      say(messages.stillWaitingForReport(secondsSince(startedAt)));
    }
    await delay(pauseMs);
  }
  if (!ended.aborted) say(messages.noReportYet);
}

/** The title of the newest report on the round, in what `status --json` printed. */
export function reportOf(roundId: string, printed: string): string | undefined {
  try {
    // As apps/collection-api/src/command-line/status.ts gives it.
    const { snapshots, reports } = JSON.parse(printed) as Status;
    const numbers = snapshots
      .filter((each) => each.roundId === roundId)
      .map(({ number }) => number);
    return reports.find(({ snapshotNumber }) => numbers.includes(snapshotNumber))?.title;
  } catch {
    return undefined;
  }
}

interface Status {
  readonly snapshots: readonly { readonly number: number; readonly roundId: string }[];
  /** Newest first. */
  readonly reports: readonly { readonly snapshotNumber: number; readonly title: string }[];
}
