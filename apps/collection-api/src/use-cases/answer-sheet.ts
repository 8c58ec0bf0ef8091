import type { AnswerSheet } from "@thuocdo/contract/answer-sheet";
import type { Sheet } from "@thuocdo/criteria/cell";
import { findSubmission } from "@thuocdo/database/queries/submissions";
import { answerLines } from "@thuocdo/submissions/answer-lines";
import { readAnswerSheet } from "@thuocdo/submissions/read-answer-sheet";
import { answerSheetWords } from "@thuocdo/submissions/answer-sheet-words";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { getAskedVersion } from "#use-cases/asked-version.ts";
import { contextOf } from "#use-cases/present-submission.ts";

/** What the workbook of a submission is written from, for those who answer for its unit. */
export async function getAnswerSheet(acting: Acting, submissionId: string) {
  const submission = await findSubmission(acting.trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  requireRole(acting, submission.unitId, "ward-officer");
  const { version, supplement } = await getAskedVersion(acting, submission);
  return {
    head: {
      submissionId,
      unitName: submission.unitName,
      cityName: submission.cityName,
      roundTitle: submission.roundTitle,
      periodFrom: submission.periodFrom,
      periodTo: submission.periodTo,
      closesAt: submission.closesAt.toISOString(),
      simulated: submission.simulated,
    },
    lines: answerLines(supplement ?? version, contextOf(submission)),
    answers: submission.draftAnswers,
    madeAt: (submission.draftSavedAt ?? submission.opensAt).toISOString(),
  };
}

/** What filled sheets give for a submission; sheets that say they are another's give nothing. */
export async function readSheetsOf(
  acting: Acting,
  submissionId: string,
  sheets: readonly Sheet[],
): Promise<AnswerSheet> {
  const { lines } = await getAnswerSheet(acting, submissionId);
  const other = otherSubmission(sheets, submissionId);
  const { isAnswerSheet, values, notes, blanks, problems } = readAnswerSheet(
    other === null ? sheets : [],
    lines,
  );
  return {
    isAnswerSheet: other !== null || isAnswerSheet,
    other,
    values: [...values],
    notes: [...notes],
    blanks,
    problems: [...problems],
  };
}

function otherSubmission(sheets: readonly Sheet[], submissionId: string) {
  const identity = sheets.find(({ name }) => name === answerSheetWords.identitySheet)?.rows[0];
  const [id, unitName, roundTitle] = (identity ?? []).map((cell) =>
    cell?.kind === "text" ? cell.text : "",
  );
  if (id === undefined || id === submissionId) return null;
  return { unitName: unitName ?? "", roundTitle: roundTitle ?? "" };
}
