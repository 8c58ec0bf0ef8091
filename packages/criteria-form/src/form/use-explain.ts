import type { ScoringContext } from "@thuocdo/criteria/answer";
import { explainIndicator } from "@thuocdo/criteria/score-answers";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answer } from "@thuocdo/submissions/answers";
import { useCallback } from "react";
import type { Explain } from "#form/form-props.ts";

/** The trail of any indicator among these answers, its own answer given as it stands now. */
export function useExplain(
  version: CriteriaSetVersion,
  answers: Readonly<Record<string, Answer>>,
  context: ScoringContext,
): Explain {
  return useCallback(
    (indicatorId, answer) => {
      const now = answer === undefined ? answers : { ...answers, [indicatorId]: answer };
      return explainIndicator(version, indicatorId, now, context).trail;
    },
    [version, answers, context],
  );
}
