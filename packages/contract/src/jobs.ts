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
  state: oneOf(["waiting", "running", "done", "failed"]),
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
