import type { ScorableAnswer, ScorableAnswers, ScoringContext } from "#answer.ts";
import type { Criterion } from "#criterion.ts";
import type { Score } from "#score.ts";
import { combine } from "#scoring/combine.ts";
import type { CriterionPart, EvaluatedCriterion } from "#scoring/criterion-part.ts";
import { evaluateIndicator } from "#scoring/evaluate-indicator.ts";
import { combineGroup, type GroupPart, type GroupSource } from "#scoring/group-part.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * One unit's answers under one version, scored, with what is needed to follow a change without scoring all anew.
 * Nothing in it ever changes; a change gives another one.
 */
export interface Scoring {
  readonly version: CriteriaSetVersion;
  readonly context: ScoringContext;
  readonly score: Score;
  /** One a group, in reading order. */
  readonly parts: readonly GroupPart[];
  readonly places: Places;
}

/** Where an indicator stands: positions of its group, of its criterion in it, and its own. */
type Places = ReadonlyMap<string, readonly [number, number, number]>;

/**
 * Scores answers exactly, as `scoreAnswers` does.
 * @param before a scoring of nearly the same, from which criteria are kept that are the same object and have the same
 * answer objects
 */
export function startScoring(
  version: CriteriaSetVersion,
  answers: ScorableAnswers,
  context: ScoringContext,
  before?: Scoring,
): Scoring {
  const known = before?.context === context ? partsByCriterion(before) : undefined;
  const parts = version.groups.map((group) =>
    combineGroup(
      version,
      group,
      group.criteria.map((criterion): GroupSource => {
        const part = known?.get(criterion);
        return part !== undefined && hasAnswers(part, answers)
          ? part
          : evaluateCriterion(criterion, answers, context);
      }),
    ),
  );
  const places = before?.version === version ? before.places : placesOf(version);
  return { version, context, score: combine(version, parts), parts, places };
}

/**
 * The scoring after one indicator's answer has changed; undefined takes the answer away. What it takes does not grow
 * with the number of other criteria's indicators. Throws where the version has no such indicator.
 */
export function changeAnswer(
  scoring: Scoring,
  indicatorId: string,
  answer: ScorableAnswer | undefined,
): Scoring {
  const { version, context } = scoring;
  const [g = -1, c = -1, i = -1] = scoring.places.get(indicatorId) ?? [];
  const group = version.groups[g];
  const part = scoring.parts[g];
  const changed = part?.criteria[c];
  const indicator = changed?.criterion.indicators[i];
  if (group === undefined || part === undefined || changed === undefined || indicator === undefined)
    throw new RangeError(`No indicator ${indicatorId} in version ${version.id}.`);
  const sources: GroupSource[] = part.criteria.slice();
  sources[c] = {
    criterion: changed.criterion,
    answers: put(changed.answers, i, answer),
    evaluations: put(changed.evaluations, i, evaluateIndicator(indicator, answer, context)),
  };
  const parts = put(scoring.parts, g, combineGroup(version, group, sources));
  return { ...scoring, parts, score: combine(version, parts) };
}

function put<Item>(items: readonly Item[], at: number, item: Item): readonly Item[] {
  const changed = items.slice();
  changed[at] = item;
  return changed;
}

function evaluateCriterion(
  criterion: Criterion,
  answers: ScorableAnswers,
  context: ScoringContext,
): EvaluatedCriterion {
  const own = criterion.indicators.map(({ id }) => answers[id]);
  const evaluations = criterion.indicators.map((indicator, at) =>
    evaluateIndicator(indicator, own[at], context),
  );
  return { criterion, answers: own, evaluations };
}

function partsByCriterion({ parts }: Scoring): ReadonlyMap<Criterion, CriterionPart> {
  return new Map(
    parts.flatMap(({ criteria }) => criteria.map((part) => [part.criterion, part] as const)),
  );
}

function hasAnswers({ criterion, answers }: CriterionPart, now: ScorableAnswers): boolean {
  return criterion.indicators.every(({ id }, at) => now[id] === answers[at]);
}

function placesOf(version: CriteriaSetVersion): Places {
  const places = new Map<string, readonly [number, number, number]>();
  for (const [g, { criteria }] of version.groups.entries()) {
    for (const [c, { indicators }] of criteria.entries()) {
      for (const [i, { id }] of indicators.entries()) places.set(id, [g, c, i]);
    }
  }
  return places;
}
