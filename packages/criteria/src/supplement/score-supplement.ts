import type { ScorableAnswers, ScoringContext } from "#answer.ts";
import { scoreAnswers } from "#score-answers.ts";
import type { Score, Verdict } from "#score.ts";
import { additionsAlone } from "#supplement/additions-alone.ts";
import { supplementParts } from "#supplement/supplement-parts.ts";
import { withMinimums } from "#supplement/with-minimums.ts";
import { listCriteria } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** A raised minimum beside the core's; null where it is not judged: without a minimum, or an answer. */
export interface MinimumResult {
  readonly indicatorId: string;
  readonly coreReached: boolean | null;
  readonly reached: boolean | null;
  readonly criterionId: string;
  /** The verdict on the core's criterion if the city's minimums held; the core's own is in `core`. */
  readonly verdict: Verdict;
}

/** Three results side by side, never added up. */
export interface SupplementScore {
  /** As the core is scored without any supplement: the only one that cities are compared on. */
  readonly core: Score;
  /** Points and verdicts of what the city adds, by themselves; no level. */
  readonly additions: Score;
  /** One for each raised minimum, in reading order. */
  readonly minimums: readonly MinimumResult[];
}

/** Scores one unit's answers under a version and a city's supplement to it. Answers are by indicator id, of both. */
export function scoreSupplement(
  core: CriteriaSetVersion,
  document: CriteriaSetVersion,
  answers: ScorableAnswers,
  context: ScoringContext,
): SupplementScore {
  const coreScore = scoreAnswers(core, answers, context);
  return {
    core: coreScore,
    additions: scoreAnswers(additionsAlone(core, document), answers, context),
    minimums: scoreMinimums(core, document, { coreScore, answers, context }),
  };
}

function scoreMinimums(
  core: CriteriaSetVersion,
  document: CriteriaSetVersion,
  {
    coreScore,
    answers,
    context,
  }: {
    readonly coreScore: Score;
    readonly answers: ScorableAnswers;
    readonly context: ScoringContext;
  },
): readonly MinimumResult[] {
  const raised = new Set(supplementParts(core, document).raised.map(({ core: { id } }) => id));
  if (raised.size === 0) return [];
  const score = scoreAnswers(withMinimums(core, document), answers, context);
  const reachedIn = (whole: Score) =>
    new Map(whole.indicators.map((each) => [each.indicatorId, each.minimumReached]));
  const [before, now] = [reachedIn(coreScore), reachedIn(score)];
  const verdicts = new Map(score.criteria.map((each) => [each.criterionId, each.verdict]));
  return listCriteria(core).flatMap(({ id: criterionId, indicators }) =>
    indicators
      .filter(({ id }) => raised.has(id))
      .map(({ id: indicatorId }) => ({
        indicatorId,
        coreReached: before.get(indicatorId) ?? null,
        reached: now.get(indicatorId) ?? null,
        criterionId,
        verdict: verdicts.get(criterionId) ?? "not-applicable",
      })),
  );
}
