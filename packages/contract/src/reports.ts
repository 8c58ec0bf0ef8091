import Type from "typebox";
import { comparing } from "#access.ts";
import { Id, Instant, Sha256 } from "#field.ts";
import { Job } from "#jobs.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, strict } from "#strict.ts";

const tags = ["reports"] as const;

/** A report on a snapshot, as a file. The same snapshot gives the same bytes. */
export const Report = strict({
  id: Id,
  /** `interim` (sơ kết) or `final` (tổng kết). */
  kind: Type.String(),
  title: Type.String(),
  snapshotId: Id,
  snapshotNumber: Type.Integer(),
  fileName: Type.String(),
  byteLength: Type.Integer(),
  sha256: Sha256,
  writtenAt: Instant,
  simulated: Type.Boolean(),
});
export type Report = Type.Static<typeof Report>;

export const listReports = {
  method: "GET",
  url: "/reports",
  config: { access: comparing },
  schema: {
    operationId: "listReports",
    summary: "Reports, newest first",
    tags,
    querystring: strict({ snapshotId: Type.Optional(Id) }),
    response: { 200: strict({ items: Type.Array(Report) }), ...refusals(400, 401, 403) },
  },
} as const satisfies Route;

export const writeReport = {
  method: "POST",
  url: "/snapshots/:snapshotId/reports",
  config: { access: ["analyst", "leader", "administrator"] },
  schema: {
    operationId: "writeReport",
    summary: "Have the worker write a report on a snapshot",
    tags,
    params: strict({ snapshotId: Id }),
    body: strict({ kind: oneOf(["interim", "final"]) }),
    response: { 200: Job, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const downloadReport = {
  method: "GET",
  url: "/reports/:reportId/file",
  config: { access: comparing },
  schema: {
    operationId: "downloadReport",
    summary: "The report as a DOCX file",
    tags,
    params: strict({ reportId: Id }),
    produces: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    response: { 200: Type.Any(), ...refusals(401, 403, 404) },
  },
} as const satisfies Route;
