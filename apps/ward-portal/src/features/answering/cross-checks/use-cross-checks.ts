import type { ScoringContext } from "@thuocdo/criteria/answer";
import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { concerns, listCrossChecks, type PlacedCheck } from "@thuocdo/submissions/cross-checks";
import { useMemo } from "react";
import { listIndicators } from "#lib/submissions/list-indicators.ts";

export interface CrossChecks {
  /** Those that concern an indicator, by its id; none has no entry. */
  readonly byIndicator: ReadonlyMap<string, readonly PlacedCheck[]>;
  readonly applies: (indicatorId: string) => boolean;
}

/** The cross-checks of a version, by the indicators they stand beside. */
export function useCrossChecks(version: CriteriaSetVersion, context: ScoringContext): CrossChecks {
  return useMemo(() => {
    const checks = listCrossChecks(version);
    if (checks.length === 0) return { byIndicator: new Map(), applies: () => true };
    const concerned = listIndicators(version).flatMap(({ id }) => {
      const own = checks.filter((check) => concerns(check, id));
      return own.length === 0 ? [] : [[id, own] as const];
    });
    const excluded = new Set(
      scoreAnswers(version, {}, context)
        .indicators.filter(({ reason }) => reason === "does-not-apply")
        .map(({ indicatorId }) => indicatorId),
    );
    return { byIndicator: new Map(concerned), applies: (id: string) => !excluded.has(id) };
  }, [version, context]);
}
