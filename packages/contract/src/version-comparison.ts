import Type from "typebox";
import { Id, WholeNumberText } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { strict } from "#strict.ts";
import { PaperFormat, paperContentTypes } from "#version-papers.ts";

/**
 * Bảng so sánh. With another version (`with`), or with an earlier state of the version itself (`after`: the edit that made
 * it, 0 before the first); with neither, the version that it was begun from.
 */
export const downloadComparison = {
  method: "GET",
  url: "/versions/:versionId/comparison",
  config: { access: "signed-in" },
  schema: {
    operationId: "downloadComparison",
    summary: "What differs between a version and another, as a paper",
    tags: ["versions"],
    params: strict({ versionId: Id }),
    querystring: strict({
      with: Type.Optional(Id),
      after: Type.Optional(WholeNumberText),
      format: PaperFormat,
    }),
    produces: [paperContentTypes.docx, paperContentTypes.pdf],
    response: { 200: Type.Any(), ...refusals(400, 401, 404, 503) },
  },
} as const satisfies Route;
