import type { ScoringContext } from "@thuocdo/criteria/answer";
import type { IndicatorState } from "@thuocdo/criteria/score";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Answer, Answers } from "#answers.ts";
import { applyFindings } from "#appraise.ts";
import { scoreFound } from "#decide-appraisal.ts";
import type { Finding, Findings } from "#finding.ts";

/** One revision and what two people found of it, neither in sight of the other. */
export interface AppraisedTwice {
  readonly version: CriteriaSetVersion;
  readonly supplement: CriteriaSetVersion | null;
  /** Of the revision. */
  readonly answers: Answers;
  readonly first: Findings;
  readonly second: Findings;
  readonly context: ScoringContext;
}

/** One indicator as one of them found it. */
export interface Found {
  /** Null unless scored. */
  readonly hundredths: number | null;
  readonly state: IndicatorState;
  /** Null where it stands as answered. */
  readonly finding: Finding | null;
}

/** An indicator that two people found differently. */
export interface Difference {
  readonly indicatorId: string;
  readonly first: Found;
  readonly second: Found;
}

/**
 * Indicators, the core's and the city's, that two people found differently, in reading order: other points, other figures
 * behind the same points, or another decision on "không áp dụng". Two reasons for the same are no difference.
 */
export function findDifferences(twice: AppraisedTwice): readonly Difference[] {
  const once = (findings: Findings) => {
    const { shown } = scoreFound({ ...twice, findings });
    return {
      findings,
      answers: applyFindings(twice.answers, findings).byIndicator,
      shown,
      scores: new Map(shown.indicators.map((score) => [score.indicatorId, score])),
    };
  };
  const [first, second] = [once(twice.first), once(twice.second)];
  const found = (by: typeof first, id: string): Found => ({
    hundredths: by.scores.get(id)?.hundredths ?? null,
    state: by.scores.get(id)?.state ?? "missing",
    finding: by.findings[id] ?? null,
  });
  return first.shown.indicators
    .map(({ indicatorId: id }) => ({
      indicatorId: id,
      first: found(first, id),
      second: found(second, id),
    }))
    .filter(
      ({ indicatorId: id, first: one, second: other }) =>
        one.hundredths !== other.hundredths ||
        one.state !== other.state ||
        !isSame(first.answers[id], second.answers[id]),
    );
}

/** Figures and the claim; points that were awarded are in the score. */
function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
  const [values, others] = [one?.values ?? {}, other?.values ?? {}];
  return (
    one?.notApplicable?.decision === other?.notApplicable?.decision &&
    [...new Set([...Object.keys(values), ...Object.keys(others)])].every(
      (key) => values[key] === others[key],
    )
  );
}
