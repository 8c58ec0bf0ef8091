import Type from "typebox";
import { following } from "#access.ts";
import { Id } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, strict } from "#strict.ts";
import { paperContentTypes, PaperFormat } from "#version-papers.ts";

/** Phiếu tự chấm: of what is being answered, for those who answer; of what was last sent, for all who may see it. */
export const downloadSelfScorePaper = {
  method: "GET",
  url: "/submissions/:submissionId/papers/self-score",
  config: { access: following },
  schema: {
    operationId: "downloadSelfScorePaper",
    summary: "A ward's answers and points as an official paper, to be printed and signed",
    tags: ["submissions"],
    params: strict({ submissionId: Id }),
    querystring: strict({ of: oneOf(["draft", "sent"]), format: PaperFormat }),
    produces: [paperContentTypes.docx, paperContentTypes.pdf],
    response: { 200: Type.Any(), ...refusals(400, 401, 403, 404, 503) },
  },
} as const satisfies Route;
