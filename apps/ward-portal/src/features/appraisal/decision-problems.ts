import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { SubmissionRefusal } from "@thuocdo/submissions/refusal";
import { messages } from "#features/appraisal/messages.ts";
import { listIndicators } from "#lib/submissions/list-indicators.ts";
import { problemSentence } from "#lib/submissions/messages.ts";

/** What stands in the way of a decision, a sentence each; what only the server can tell is left to it. */
export function decisionProblems(
  version: CriteriaSetVersion,
  refusal: SubmissionRefusal,
): readonly string[] {
  const codes = new Map(listIndicators(version).map(({ id, code }) => [id, code]));
  const code = (id: string) => codes.get(id) ?? id;
  switch (refusal.code) {
    case "answers-incomplete":
      return refusal.missing.map((problem) =>
        messages.problem(code(problem.indicatorId), problemSentence(problem)),
      );
    case "answers-invalid":
      return refusal.invalid.map((problem) =>
        messages.problem(code(problem.indicatorId), problemSentence(problem)),
      );
    case "reason-missing":
      return refusal.indicatorIds.length === 0
        ? [messages.returnNothing]
        : [messages.reasonsMissing(refusal.indicatorIds.map(code).join(", "))];
    case "finding-invalid":
      return [messages.findingInvalid(code(refusal.indicatorId))];
    case "act-not-possible":
    case "round-not-open":
    case "indicator-not-open":
    case "own-unit":
      return [];
  }
}
