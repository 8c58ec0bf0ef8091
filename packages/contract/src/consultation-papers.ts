import Type from "typebox";
import { drafting } from "#access.ts";
import { Id } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, strict } from "#strict.ts";

/** Bảng tổng hợp, tiếp thu, giải trình; phụ lục số liệu kèm tờ trình. */
export const ConsultationPaper = oneOf(["disposition-table", "figures-annex"]);
export type ConsultationPaper = Type.Static<typeof ConsultationPaper>;

export const ConsultationPaperFormat = oneOf(["docx", "pdf", "xlsx"]);
export type ConsultationPaperFormat = Type.Static<typeof ConsultationPaperFormat>;

export const consultationPaperTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<ConsultationPaperFormat, string>;

export const downloadConsultationPaper = {
  method: "GET",
  url: "/consultations/:consultationId/papers/:paper",
  config: { access: drafting },
  schema: {
    operationId: "downloadConsultationPaper",
    summary: "A paper of a consultation, as a file",
    tags: ["consultations"],
    params: strict({ consultationId: Id, paper: ConsultationPaper }),
    querystring: strict({ format: ConsultationPaperFormat }),
    produces: Object.values(consultationPaperTypes),
    response: { 200: Type.Any(), ...refusals(400, 401, 403, 404, 503) },
  },
} as const satisfies Route;

/** The workbook in which an agency that answers by letter writes its comments, to be read back by its places. */
export const downloadLetterTemplate = {
  method: "GET",
  url: "/consultations/:consultationId/letter-template",
  config: { access: drafting },
  schema: {
    operationId: "downloadLetterTemplate",
    summary: "A sheet for comments that come by letter",
    tags: ["consultations"],
    params: strict({ consultationId: Id }),
    produces: [consultationPaperTypes.xlsx],
    response: { 200: Type.Any(), ...refusals(401, 403, 404) },
  },
} as const satisfies Route;
