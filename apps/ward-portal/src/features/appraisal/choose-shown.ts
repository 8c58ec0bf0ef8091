import type { Score } from "@thuocdo/criteria/score";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answers } from "@thuocdo/submissions/answers";
import type { Findings } from "@thuocdo/submissions/finding";
import { listIndicators } from "#lib/submissions/list-indicators.ts";

export type Shown = "all" | "open" | "found";

export interface Appraised {
  readonly version: CriteriaSetVersion;
  readonly answers: Answers;
  readonly selfScore: Score;
  readonly findings: Findings;
  /** Ids of indicators of which something speaks for a closer look. */
  readonly strange: ReadonlySet<string>;
}

/** Ids of the indicators to show; "open" are those that ask for a judgement. */
export function chooseShown(shown: Shown, appraised: Appraised): ReadonlySet<string> {
  const indicators = listIndicators(appraised.version);
  switch (shown) {
    case "all":
      return new Set(indicators.map(({ id }) => id));
    case "found":
      return new Set(Object.keys(appraised.findings));
    case "open":
      return openIndicators(appraised);
  }
}

function openIndicators({ version, answers, selfScore, strange }: Appraised): ReadonlySet<string> {
  const belowMinimum = new Set(
    selfScore.indicators
      .filter(({ minimumReached }) => minimumReached === false)
      .map(({ indicatorId }) => indicatorId),
  );
  return new Set(
    listIndicators(version)
      .filter(({ id, rule, terms }) => {
        const answer = answers.byIndicator[id];
        const owesEvidence =
          terms.evidence.some(({ required }) => required) && (answer?.evidence ?? []).length === 0;
        return (
          rule.kind === "judged" ||
          answer?.notApplicable !== undefined ||
          answer?.note !== undefined ||
          belowMinimum.has(id) ||
          strange.has(id) ||
          owesEvidence
        );
      })
      .map(({ id }) => id),
  );
}
