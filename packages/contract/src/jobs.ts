import Type from "typebox";
import { comparing } from "#access.ts";
import { Id, Instant } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";

/** Work that the worker takes from the queue. */
export const Job = strict({
  id: Id,
  /** What is done, as in `compare-round`. */
  task: Type.String(),
  state: oneOf(["waiting", "running", "done", "failed", "cancelled"]),
  /** It was called off and has not ended yet. */
  isEnding: Type.Boolean(),
  /** Code of the present stage; null before the first. */
  stage: orNull(Type.String()),
  sharePercent: Type.Integer({ minimum: 0, maximum: 100 }),
  /** For developers, English: why it failed. */
  failure: orNull(Type.String()),
  startedAt: orNull(Instant),
  endedAt: orNull(Instant),
});
export type Job = Type.Static<typeof Job>;

export const getJob = {
  method: "GET",
  url: "/jobs/:jobId",
  config: { access: comparing },
  schema: {
    operationId: "getJob",
    summary: "How far a job is",
    tags: ["jobs"],
    params: strict({ jobId: Id }),
    response: { 200: Job, ...refusals(400, 401, 403, 404) },
  },
} as const satisfies Route;

export const listSnapshotJobs = {
  method: "GET",
  url: "/snapshots/:snapshotId/jobs",
  config: { access: comparing },
  schema: {
    operationId: "listSnapshotJobs",
    summary: "What the worker did, does and is to do for a snapshot, the last asked for first",
    tags: ["jobs"],
    params: strict({ snapshotId: Id }),
    response: { 200: strict({ items: Type.Array(Job) }), ...refusals(400, 401, 403, 404) },
  },
} as const satisfies Route;

/** The worker stops in the middle and leaves nothing behind. What has ended meanwhile is told as it ended. */
export const cancelJob = {
  method: "POST",
  url: "/jobs/:jobId/cancel",
  config: { access: ["analyst", "leader", "administrator"] },
  schema: {
    operationId: "cancelJob",
    summary: "Call a job off",
    tags: ["jobs"],
    params: strict({ jobId: Id }),
    response: { 200: Job, ...refusals(400, 401, 403, 404) },
  },
} as const satisfies Route;
