import type { Database } from "@thuocdo/database/schema";
import {
  endCancelledJob,
  failJob,
  isJobCalledOff,
  reportProgress,
  startJob,
} from "@thuocdo/database/queries/jobs";
import type { Kysely } from "kysely";
import type { Pool } from "pg";
import type { Progress } from "#compare/compare-snapshot.ts";
import type { Effects } from "#effects.ts";
import { watchCallingOff } from "#queue/calling-off.ts";
import { JobRefused } from "#queue/job-refused.ts";

/** What a job works with. */
export interface Workshop {
  /** Connections that can only read. */
  readonly reading: Pool;
  /** In the queue's role: writes results. */
  readonly results: Kysely<Database>;
  readonly effects: Effects;
  /** Of DuckDB, as it writes sizes. */
  readonly memoryLimit: string;
  readonly log: (message: string) => void;
}

/** A job under way. */
export interface RunningJob {
  /** Under which progress is kept; absent when it was put in the queue by hand. */
  readonly jobId: string | undefined;
  /** Called off: it stops in the middle and leaves nothing. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => Promise<void>;
}

/** Runs a job and keeps how far it is. What would fail again just so is noted and not thrown; the queue tries the rest again. */
export async function runJob(
  workshop: Workshop,
  payload: unknown,
  work: (job: RunningJob) => Promise<void>,
): Promise<void> {
  const { results, effects, log } = workshop;
  const jobId = jobIdOf(payload);
  const { signal, stopLooking } = watchCallingOff(results, jobId);
  try {
    if (jobId !== undefined && (await isJobCalledOff(results, jobId)))
      return await endCancelledJob(results, jobId, effects.now());
    if (jobId !== undefined) await startJob(results, jobId, effects.now());
    await work({ jobId, signal, onProgress: progressTeller(results, jobId) });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    if (jobId !== undefined && signal.aborted) {
      log(`job ${jobId} was called off`);
      return await endCancelledJob(results, jobId, effects.now());
    }
    log(`job ${jobId ?? "without id"} failed: ${failure}`);
    if (jobId !== undefined) await failJob(results, jobId, { failure, at: effects.now() });
    if (!(error instanceof JobRefused)) throw error;
  } finally {
    stopLooking();
  }
}

const tellMs = 300;

/** Keeps each new stage, and within a stage the share done a few times a second. */
function progressTeller(
  results: Kysely<Database>,
  jobId: string | undefined,
): (progress: Progress) => Promise<void> {
  let told: { readonly stage: string; readonly at: number } = { stage: "", at: 0 };
  return async ({ stage, shareDone }) => {
    const at = performance.now();
    if (jobId === undefined || (told.stage === stage && at - told.at < tellMs)) return;
    told = { stage, at };
    await reportProgress(results, jobId, { stage, shareDone });
  };
}

/** Progress is kept even of a job whose payload is otherwise wrong. */
function jobIdOf(payload: unknown): string | undefined {
  const isObject = typeof payload === "object" && payload !== null && "jobId" in payload;
  return isObject && typeof payload.jobId === "string" ? payload.jobId : undefined;
}
