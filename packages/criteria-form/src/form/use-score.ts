import type { ScoringContext } from "@thuocdo/criteria/answer";
import type { Score } from "@thuocdo/criteria/score";
import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answer } from "@thuocdo/submissions/answers";
import { useDeferredValue, useMemo } from "react";
import type { Explain } from "#form/form-props.ts";
import { useExplain } from "#form/use-explain.ts";

export interface Scored {
  readonly score: Score;
  readonly explain: Explain;
}

/** Live points: computed by the same core as on the server, a moment behind the typing on a slow machine. */
export function useScore(
  version: CriteriaSetVersion,
  answers: Readonly<Record<string, Answer>>,
  context: ScoringContext,
): Scored {
  const settled = useDeferredValue(answers);
  const score = useMemo(() => scoreAnswers(version, settled, context), [version, settled, context]);
  return { score, explain: useExplain(version, settled, context) };
}
