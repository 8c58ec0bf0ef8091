import { setTimeout as delay } from "node:timers/promises";
import { messages, sentenceFor } from "./messages.ts";
import { StartRefused } from "./problem.ts";

const lookEveryMs = 1000;

/** Brings the database back when it was killed. What stands in the way is told once, not every second. */
export async function keepDatabase(options: {
  readonly isRunning: () => boolean;
  readonly reopen: () => Promise<void>;
  readonly ending: AbortSignal;
  readonly say: (line: string) => void;
}): Promise<void> {
  const { ending } = options;
  const told = new Set<string>();
  const say = (line: string) => {
    if (!told.has(line)) options.say(line);
    told.add(line);
  };
  while (!ending.aborted) {
    await delay(lookEveryMs);
    if (ending.aborted) continue;
    if (options.isRunning()) {
      told.clear();
      continue;
    }
    say(messages.databaseEnded);
    try {
      await options.reopen();
    } catch (reason) {
      const problems =
        reason instanceof StartRefused ? reason.problems.map(sentenceFor) : [String(reason)];
      for (const problem of problems) say(problem);
    }
  }
}
