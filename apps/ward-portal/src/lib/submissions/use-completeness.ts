import type { ScoringContext } from "@thuocdo/criteria/answer";
import type { Gap } from "@thuocdo/criteria-form/list-gaps";
import type { Answers } from "@thuocdo/submissions/answers";
import type { ValuesByIndicator } from "@thuocdo/submissions/comparable-values";
import { completenessOf, type Completeness } from "@thuocdo/submissions/completeness";
import { useSettled } from "@thuocdo/ui/use-settled";
import { useMemo } from "react";
import type { AskedVersion } from "#lib/submissions/asked-version.tsx";
import { problemSentence } from "#lib/submissions/messages.ts";

export interface CompletenessAsked {
  readonly context: ScoringContext;
  /** Values of the period before; none while they have not come. */
  readonly previous?: ValuesByIndicator | undefined;
  readonly open?: ReadonlySet<string> | undefined;
}

/** What the answers still lack, and their score; a moment behind the typing on a slow machine. */
export function useCompleteness(
  { core, supplement }: AskedVersion,
  answers: Answers,
  { context, previous, open }: CompletenessAsked,
): {
  readonly completeness: Completeness;
  readonly gaps: readonly Gap[];
  readonly settled: Answers;
} {
  const settled = useSettled(answers);
  const completeness = useMemo(
    () => completenessOf(core, settled, context, { previous, open, supplement }),
    [core, settled, context, previous, open, supplement],
  );
  const gaps = useMemo(() => gapsOf(completeness), [completeness]);
  return { completeness, gaps, settled };
}

/** In the order of the set. A field simply left blank says so itself. */
function gapsOf({ missing, invalid, shown }: Completeness): readonly Gap[] {
  const problems = new Map(
    [...missing, ...invalid].map((problem) => [problem.indicatorId, problem]),
  );
  return shown.indicators.flatMap(({ indicatorId }) => {
    const problem = problems.get(indicatorId);
    if (problem === undefined) return [];
    return [
      { indicatorId, says: problem.what === "no-answer" ? undefined : problemSentence(problem) },
    ];
  });
}
