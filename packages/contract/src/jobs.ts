import Type from "typebox";
import { Instant, WholeNumberText } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, strict } from "#strict.ts";

/** Work that the worker takes from the queue. */
export const Job = strict({
  id: Type.Integer(),
  /** What is done, as in `take-snapshot`. */
  task: Type.String(),
  state: oneOf(["queued", "running", "done", "failed"]),
  /** Code of the present stage; empty before the first. */
  stage: Type.String(),
  sharePercent: Type.Integer({ minimum: 0, maximum: 100 }),
  /** For developers, English: why it failed. */
  message: Type.String(),
  updatedAt: Instant,
});
export type Job = Type.Static<typeof Job>;

export const getJob = {
  method: "GET",
  url: "/jobs/:jobId",
  config: { access: "signed-in" },
  schema: {
    operationId: "getJob",
    summary: "How far a job is",
    tags: ["jobs"],
    params: strict({ jobId: WholeNumberText }),
    response: { 200: Job, ...refusals(400, 401, 404) },
  },
} as const satisfies Route;
