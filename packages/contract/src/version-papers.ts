import Type from "typebox";
import { Id } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, strict } from "#strict.ts";

/** The whole set, or phiếu tự chấm trống. */
export const VersionPaper = oneOf(["criteria-set", "scoring-sheet"]);
export type VersionPaper = Type.Static<typeof VersionPaper>;

export const PaperFormat = oneOf(["docx", "pdf"]);
export type PaperFormat = Type.Static<typeof PaperFormat>;

export const paperContentTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const satisfies Record<PaperFormat, string>;

export const downloadVersionPaper = {
  method: "GET",
  url: "/versions/:versionId/papers/:paper",
  config: { access: "signed-in" },
  schema: {
    operationId: "downloadVersionPaper",
    summary: "An official paper of a version, as a file; the same version gives the same bytes",
    tags: ["versions"],
    params: strict({ versionId: Id, paper: VersionPaper }),
    querystring: strict({ format: PaperFormat }),
    produces: [paperContentTypes.docx, paperContentTypes.pdf],
    response: { 200: Type.Any(), ...refusals(400, 401, 404, 503) },
  },
} as const satisfies Route;
