import { mostNarrativeLetters } from "@thuocdo/comparison/narrative";
import { ReportAct, ReportState } from "@thuocdo/comparison/report-lifecycle";
import { ReportModel } from "@thuocdo/comparison/report-model";
import Type from "typebox";
import { comparing } from "#access.ts";
import { Id, Instant, Sha256 } from "#field.ts";
import { Job } from "#jobs.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, strict } from "#strict.ts";

const tags = ["reports"] as const;
const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

export const reportContentTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A report on a snapshot. The same snapshot and narrative give the same bytes. */
export const Report = strict({
  id: Id,
  /** `interim` (sơ kết) or `final` (tổng kết). */
  kind: Type.String(),
  title: Type.String(),
  snapshotId: Id,
  snapshotNumber: Type.Integer(),
  state: ReportState,
  /** Number of the last edit of its narrative. */
  edits: Type.Integer({ minimum: 0 }),
  writtenAt: Instant,
  approvedAt: orNull(Instant),
  approvedByName: orNull(Type.String()),
  frozenAt: orNull(Instant),
  frozenByName: orNull(Type.String()),
  simulated: Type.Boolean(),
  /** What the reader may do with it now. */
  mayDo: Type.Array(ReportAct),
});
export type Report = Type.Static<typeof Report>;

/** How a part of the narrative stands: what people wrote, or null for what is generated. */
export const WrittenNarrative = strict({
  narrativeKey: Type.String(),
  text: orNull(Type.String()),
  number: Type.Integer({ minimum: 1 }),
  editedAt: Instant,
  editedByName: Type.String(),
});
export type WrittenNarrative = Type.Static<typeof WrittenNarrative>;

/** A file of a frozen report. */
export const ReportFile = strict({
  format: oneOf(["docx", "pdf", "xlsx"]),
  sha256: Sha256,
  byteLength: Type.Integer(),
});
export type ReportFile = Type.Static<typeof ReportFile>;

const reportPath = { params: strict({ reportId: Id }) };

export const listReports = {
  method: "GET",
  url: "/reports",
  config: { access: comparing },
  schema: {
    operationId: "listReports",
    summary: "Reports, of the newest snapshot first",
    tags,
    querystring: strict({ snapshotId: Type.Optional(Id) }),
    response: { 200: strict({ items: Type.Array(Report) }), ...refusals(400, 401, 403) },
  },
} as const satisfies Route;

export const getReport = {
  method: "GET",
  url: "/reports/:reportId",
  config: { access: comparing },
  schema: {
    operationId: "getReport",
    summary: "A report as data, and the parts of its narrative that people wrote",
    tags,
    ...reportPath,
    response: {
      200: strict({
        report: Report,
        model: ReportModel,
        narratives: Type.Array(WrittenNarrative),
        /** Those it was frozen with. */
        files: Type.Array(ReportFile),
      }),
      ...refusals(400, 401, 403, 404),
    },
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

export const editNarrative = {
  method: "POST",
  url: "/reports/:reportId/narrative-edits",
  config: { access: ["analyst", "leader"] },
  schema: {
    operationId: "editNarrative",
    summary: "Write a part of the narrative anew; sent again with the same text, it is one edit",
    tags,
    ...reportPath,
    body: strict({
      narrativeKey: Type.String({ minLength: 1, maxLength: 200 }),
      /** Null: what is generated. */
      text: orNull(Type.String({ maxLength: mostNarrativeLetters })),
      /** Number of the edit of this part that the writer saw last; 0: none. */
      basedOn: Type.Integer({ minimum: 0 }),
    }),
    response: { 200: WrittenNarrative, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const listNarrativeEdits = {
  method: "GET",
  url: "/reports/:reportId/narrative-edits",
  config: { access: comparing },
  schema: {
    operationId: "listNarrativeEdits",
    summary: "Every state of the narrative, oldest first",
    tags,
    ...reportPath,
    querystring: strict({ narrativeKey: Type.Optional(Type.String({ maxLength: 200 })) }),
    response: {
      200: strict({ items: Type.Array(WrittenNarrative) }),
      ...refusals(400, 401, 403, 404),
    },
  },
} as const satisfies Route;

export const moveReport = {
  method: "POST",
  url: "/reports/:reportId/acts",
  config: { access: ["analyst", "leader"] },
  schema: {
    operationId: "moveReport",
    summary: "Approve a report, take it back to drafting, or freeze it with its files",
    tags,
    ...reportPath,
    body: strict({
      act: oneOf(["approve", "reopen", "freeze"]),
      /** Number of the last edit that the person saw. */
      edits: Type.Integer({ minimum: 0 }),
      /** Approve although parts still ask to be written. */
      withUnwritten: Type.Optional(Type.Boolean()),
    }),
    response: { 200: Report, ...refusals(400, 401, 403, 404, 409, 503) },
  },
} as const satisfies Route;

export const downloadReport = {
  method: "GET",
  url: "/reports/:reportId/file",
  config: { access: comparing },
  schema: {
    operationId: "downloadReport",
    summary: "The report as a file: as it stands, or as it was frozen",
    tags,
    ...reportPath,
    querystring: strict({ format: Type.Optional(oneOf(["docx", "pdf", "xlsx"])) }),
    produces: Object.values(reportContentTypes),
    response: { 200: Type.Any(), ...refusals(400, 401, 403, 404, 503) },
  },
} as const satisfies Route;
