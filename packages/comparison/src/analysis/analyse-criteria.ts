import type { AnalysedCriterion } from "#analysis/round-analysis.ts";
import { itemAdvice } from "#methods/item-advice.ts";
import {
  itemFigures,
  itemPairs,
  type ItemFigures,
  type ItemScores,
} from "#methods/item-analysis.ts";
import { mean } from "#methods/moments.ts";
import { criteriaOf, type CriterionOutline, type Outline } from "#outline.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";
import type { WardResult } from "#wards/ward-result.ts";

/** Scores 0–100 of the criteria that carry points, of the units that have them all. */
export interface CompleteScores extends ItemScores {
  readonly criteria: readonly CriterionOutline[];
  readonly units: readonly {
    readonly code: string;
    readonly scores: readonly number[];
    /** Appraised total in points. */
    readonly total: number;
  }[];
}

export function completeScores(outline: Outline, wards: readonly ComparedWard[]): CompleteScores {
  const criteria = criteriaOf(outline).filter(({ maxHundredths }) => maxHundredths > 0);
  const units = wards.flatMap(({ code, appraised, standing }) => {
    if (appraised === null || standing === null) return [];
    const scores = criteria.map((criterion) => scoreOf(appraised, criterion));
    if (!scores.every((score) => score !== null)) return [];
    return [{ code, scores, total: appraised.totalHundredths / 100 }];
  });
  return { criteria, units, items: criteria.length };
}

/** Every criterion in the order of the version; those without points have no item figures. */
export function* analyseCriteria(
  outline: Outline,
  wards: readonly ComparedWard[],
  complete: CompleteScores,
): Generator<AnalysedCriterion, void> {
  const figures = itemFigures(complete);
  const places = new Map(complete.criteria.map(({ id }, at) => [id, at]));
  for (const group of outline.groups) {
    const own = group.criteria.flatMap(({ id }) => places.get(id) ?? []);
    const { redundant, conflicting } = itemPairs({
      items: own.length,
      units: complete.units.map(({ code, scores }) => ({
        code,
        scores: own.map((at) => scores[at] ?? 0),
      })),
    });
    const twins = new Map(
      redundant.map(([one, other]) => weakerFirst(own[one] ?? 0, own[other] ?? 0)),
    );
    const against = new Set(conflicting.map((at) => own[at]));
    for (const criterion of group.criteria) {
      const at = places.get(criterion.id);
      const item = at === undefined ? undefined : figures[at];
      const twin = at === undefined ? undefined : twins.get(at);
      const facts = circumstances(criterion, wards);
      const advice =
        item === undefined
          ? null
          : itemAdvice(item, {
              units: complete.units.length,
              isWeakerTwin: twin !== undefined,
              missing: facts.missing ?? 0,
              notApplicable: facts.notApplicable ?? 0,
              selfGap: facts.selfGap,
              isMandatory: false,
            });
      yield {
        criterionId: criterion.id,
        ...facts,
        ...(item ?? noFigures),
        twinId: twin === undefined ? null : (complete.criteria[twin]?.id ?? null),
        conflicting: at !== undefined && against.has(at),
        advice: advice && { kind: advice.advice, reasons: [...advice.reasons] },
      };
    }
  }

  /** Of two that say the same, the one that tells units apart less, then the other. */
  function weakerFirst(one: number, other: number): readonly [number, number] {
    const strength = (at: number) => figures[at]?.discrimination ?? 0;
    return strength(one) < strength(other) ? [one, other] : [other, one];
  }
}

const noFigures: ItemFigures = {
  deviation: null,
  difficulty: null,
  ceiling: null,
  floor: null,
  itemRest: null,
  alphaIfDropped: null,
  discrimination: null,
};

/** What is known of a criterion over all units appraised, complete or not. */
function circumstances(criterion: CriterionOutline, wards: readonly ComparedWard[]) {
  const verdicts = wards.flatMap(({ appraised }) => verdictOf(appraised, criterion.id) ?? []);
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const count = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  const applicable = verdicts.length - count("not-applicable");
  const gaps = wards.flatMap(({ self, appraised }) => {
    const claimed = self && scoreOf(self, criterion);
    const found = appraised && scoreOf(appraised, criterion);
    return claimed === null || found === null ? [] : [claimed - found];
  });
  return {
    hitRate: share(count("met"), applicable - count("missing")),
    missing: share(count("missing"), applicable),
    notApplicable: share(count("not-applicable"), verdicts.length),
    selfGap: mean(gaps),
    selfGapUnits: gaps.length,
  };
}

function verdictOf(result: WardResult | null, criterionId: string) {
  return result?.criteria.find((criterion) => criterion.criterionId === criterionId)?.verdict;
}

/** In points of 100; null where it does not apply, is missing, or carries no points. */
export function scoreOf(
  result: WardResult,
  { id, maxHundredths }: CriterionOutline,
): number | null {
  const found = result.criteria.find(({ criterionId }) => criterionId === id);
  const isJudged = found?.verdict === "met" || found?.verdict === "not-met";
  if (!isJudged || maxHundredths === 0 || found.hundredths === null) return null;
  return (100 * found.hundredths) / maxHundredths;
}
