import type { ScoringContext } from "@thuocdo/criteria/answer";
import type { Score } from "@thuocdo/criteria/score";
import { startScoring, type Scoring } from "@thuocdo/criteria/scoring";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answer } from "@thuocdo/submissions/answers";
import { useSettled } from "@thuocdo/ui/use-settled";
import { useMemo, useState } from "react";
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
  const settled = useSettled(answers);
  const [follow] = useState(follower);
  const { score } = useMemo(
    () => follow(version, settled, context),
    [follow, version, settled, context],
  );
  return { score, explain: useExplain(version, settled, context) };
}

/** Scores from what was scored last: most of it is the same from one key press to the next. */
function follower(): typeof startScoring {
  let last: Scoring | undefined;
  return (version, answers, context) => {
    last = startScoring(version, answers, context, last);
    return last;
  };
}
