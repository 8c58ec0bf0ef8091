import type { ScorableAnswer } from "@thuocdo/criteria/answer";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Score } from "@thuocdo/criteria/score";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { brokenChecks, concerns, listCrossChecks } from "@thuocdo/submissions/cross-checks";
import { useMemo } from "react";
import { BrokenCheckShown } from "#cross-checks/broken-check-shown.tsx";
import type { IndicatorActions } from "#form/form-props.ts";

const noPrevious = {};

/**
 * The cross-checks that sample answers break, beside the indicators concerned, as the ward will see them. A sample has no
 * period before: checks against one say nothing.
 */
export function useBrokenChecks(
  version: CriteriaSetVersion,
  byIndicator: Readonly<Record<string, ScorableAnswer>>,
  score: Score,
): IndicatorActions["beside"] {
  const checks = useMemo(() => listCrossChecks(version), [version]);
  return useMemo(() => {
    if (checks.length === 0) return undefined;
    const excluded = new Set(
      score.indicators
        .filter(({ reason }) => reason === "does-not-apply")
        .map(({ indicatorId }) => indicatorId),
    );
    const answers = { formatVersion: 1, byIndicator: { ...byIndicator } } as const;
    const broken = brokenChecks(checks, answers, noPrevious, (id) => !excluded.has(id));
    if (broken.length === 0) return undefined;
    return (indicator: Indicator) =>
      broken
        .filter((one) => concerns(one, indicator.id))
        .map((one) => (
          <BrokenCheckShown
            key={`${one.indicatorId} ${one.key}`}
            indicator={indicator}
            version={version}
            broken={one}
            values={(id) => byIndicator[id]?.values}
            previous={noPrevious}
          />
        ));
  }, [checks, version, byIndicator, score]);
}
