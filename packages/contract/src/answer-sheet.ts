import { FieldValue } from "@thuocdo/criteria/answer";
import { NodeId } from "@thuocdo/criteria/key";
import type { AnswerSheetProblem } from "@thuocdo/submissions/read-answer-sheet";
import Type from "typebox";
import { exchangeFormats } from "#exchange.ts";
import { Id } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const params = strict({ submissionId: Id });
const tags = ["submissions"] as const;

export const downloadAnswerSheet = {
  method: "GET",
  url: "/submissions/:submissionId/answer-sheet",
  config: { access: ["ward-officer"] },
  schema: {
    operationId: "downloadAnswerSheet",
    summary: "The workbook of this ward and round: what is asked, filled with what is answered",
    tags,
    params,
    produces: [exchangeFormats.xlsx],
    response: { 200: Type.Any(), ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

/** The largest answer sheet read in. */
export const maxAnswerSheetBytes = 10 * 1024 * 1024;

const place = { sheet: Type.String(), address: Type.String() };

/** What a workbook gives; nothing of it is stored. */
export const AnswerSheet = strict({
  /** Whether there are columns of answers at all. */
  isAnswerSheet: Type.Boolean(),
  /** Whose sheet it says it is, where that is another submission. */
  other: orNull(strict({ unitName: Type.String(), roundTitle: Type.String() })),
  values: Type.Array(
    strict({ ...place, indicatorId: NodeId, fieldKey: Type.String(), value: FieldValue }),
  ),
  notes: Type.Array(strict({ ...place, indicatorId: NodeId, note: Type.String() })),
  blanks: Type.Integer(),
  problems: Type.Array(Type.Unsafe<AnswerSheetProblem>({ type: "object" })),
});
export type AnswerSheet = Type.Static<typeof AnswerSheet>;

export const readAnswerSheet = {
  method: "POST",
  url: "/submissions/:submissionId/answer-sheet-readings",
  config: { access: ["ward-officer"] },
  schema: {
    operationId: "readAnswerSheet",
    summary:
      "Read a filled workbook (XLSX, XLS, ODS, CSV, judged by content), cell by cell: nothing is stored",
    tags,
    params,
    consumes: ["application/octet-stream"],
    response: { 200: AnswerSheet, ...refusals(400, 401, 403, 404, 413, 415, 422) },
  },
} as const satisfies Route;
