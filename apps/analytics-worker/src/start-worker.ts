import { randomUUID } from "node:crypto";
import { connect, connectPool } from "@thuocdo/database/connect";
import { Logger, run, type RunnerOptions } from "graphile-worker";
import type { Pool } from "pg";
import type { Effects } from "#effects.ts";
import { backtestDraftJob } from "#backtest/backtest-draft-job.ts";
import { followRounds } from "#live/follow-rounds.ts";
import { compareRoundJob } from "#queue/compare-round.ts";
import type { Workshop } from "#queue/run-job.ts";
import { announcePresence } from "#queue/presence.ts";

export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly effects: Effects;
  readonly memoryLimit: string;
  readonly log: (message: string) => void;
  /** How often dead workers' jobs are looked for, and the queue when no notice came. */
  readonly pollMs?: number;
  /** The worker can't go on; whoever runs it ends the process, so that another begins. */
  readonly onLost: (error: Error) => void;
}

export interface Worker {
  /** Takes no new job, finishes the one under way, lets go of the database. */
  readonly stop: () => Promise<void>;
}

/** So often at least it is looked for what happened in open rounds. */
const mostFollowMs = 1000;

/** Takes jobs one by one and follows open rounds until stopped. Several workers share a queue. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { databaseUrl: url, effects, memoryLimit, log, pollMs = 2000, onLost } = options;
  const workerId = `thuocdo-${randomUUID()}`;
  const onBrokenConnection = (error: Error) => log(`database: ${error.message}`);
  const reading = connectPool({ url, role: "worker", max: 5, onBrokenConnection });
  const queue = connectPool({ url, role: "queue", max: 4, onBrokenConnection });
  const results = connect({ url, role: "queue", max: 3, onBrokenConnection });
  const presence = await announcePresence(queue, { workerId, onLost });
  const workshop: Workshop = { reading, results, effects, memoryLimit, log };
  const runner = await run(runnerOptions({ queue, workerId, pollMs, log }), {
    "compare-round": (payload) => compareRoundJob(workshop, payload),
    "backtest-draft": (payload) => backtestDraftJob(workshop, payload),
    "write-report": (payload) => compareRoundJob(workshop, payload),
  });
  runner.promise.catch(onLost);
  const sweep = async () => {
    const dead = await presence.releaseDeadWorkers();
    if (dead.length > 0) log(`took back the jobs of workers that are gone: ${dead.join(", ")}`);
  };
  await sweep();
  const following = followRounds(workshop, Math.min(pollMs, mostFollowMs));
  const timer = setInterval(
    () => void sweep().catch((error: Error) => log(`queue: ${error.message}`)),
    pollMs,
  );
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all([runner.stop(), following.end()]);
      presence.end();
      await Promise.all([reading.end(), queue.end(), results.destroy()]);
    },
  };
}

/** The queue reads `workerId` of a runner that does one job at a time; its type leaves it out. */
function runnerOptions(of: {
  readonly queue: Pool;
  readonly workerId: string;
  readonly pollMs: number;
  readonly log: (message: string) => void;
}): RunnerOptions & { readonly workerId: string } {
  return {
    pgPool: of.queue,
    workerId: of.workerId,
    concurrency: 1,
    pollInterval: of.pollMs,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === "error" || level === "warning") of.log(`queue: ${message}`);
    }),
  };
}
