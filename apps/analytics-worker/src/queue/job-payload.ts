import { ReportKind } from "@thuocdo/comparison/report-model";
import Type from "typebox";
import { Value } from "typebox/value";
import { JobRefused } from "#queue/job-refused.ts";

const Id = Type.String({ pattern: "^[0-9a-f-]{36}$" });

/** What is asked of the worker: the snapshot, or the round whose latest snapshot is meant. */
const JobPayload = Type.Object({
  /** Under which progress is kept; absent when the job was put in the queue by hand. */
  jobId: Type.Optional(Id),
  snapshotId: Type.Optional(Id),
  roundId: Type.Optional(Id),
  kind: Type.Optional(ReportKind),
});
type JobPayload = Type.Static<typeof JobPayload>;

export function readPayload(payload: unknown): JobPayload {
  if (!Value.Check(JobPayload, payload))
    throw new JobRefused(
      `A job needs { snapshotId } or { roundId }, got ${JSON.stringify(payload)}.`,
    );
  if (payload.snapshotId === undefined && payload.roundId === undefined)
    throw new JobRefused("A job needs { snapshotId } or { roundId }, got neither.");
  return payload;
}
