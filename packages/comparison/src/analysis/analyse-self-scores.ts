import { scoreOf } from "#analysis/analyse-criteria.ts";
import type {
  Delivered,
  Gap,
  GapOf,
  GapOfCriterion,
  SelfScoreAnalysis,
} from "#analysis/self-score-analysis.ts";
import { scoreGap, type TwoScores } from "#methods/agreement.ts";
import { doubleAgreement, type TwoAppraisals } from "#methods/double-appraisal.ts";
import { sum } from "#methods/moments.ts";
import { leastForMean } from "#methods/spread.ts";
import { shrunkMeans, varianceComponents } from "#methods/variance-components.ts";
import { weightedKappa } from "#methods/weighted-kappa.ts";
import { criteriaOf, type CriterionOutline } from "#outline.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";
import { coverageOf } from "#rounds/summarise.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";
import type { WardResult } from "#wards/ward-result.ts";

/** The body that appraised a unit's current revision. */
export interface AppraisedBy {
  readonly id: string;
  readonly name: string;
}

/**
 * How self-scores hold up (methods §8, §9). Only units whose two results are both complete are laid side by side.
 * @param appraisedBy by unit id
 * @param pairs revisions appraised twice
 */
export function analyseSelfScores(
  { comparison, wards }: ComparedRound,
  of: {
    readonly appraisedBy: ReadonlyMap<string, AppraisedBy>;
    readonly pairs: readonly TwoAppraisals[];
  },
): SelfScoreAnalysis {
  const { basis, outline } = comparison;
  const judged = wards.filter(hasBoth);
  const levels = outline.levels.map(({ key }) => key);
  const table = levels.map((row) =>
    levels.map(
      (column) =>
        judged.filter(({ self, appraised }) => self.level === row && appraised.level === column)
          .length,
    ),
  );
  const linear = weightedKappa(table, "linear");
  const quadratic = weightedKappa(table, "quadratic");
  const byCity = Map.groupBy(judged, ({ cityId }) => cityId);
  const byAppraiser = Map.groupBy(judged, ({ unitId }) => of.appraisedBy.get(unitId)?.id);
  return {
    formatVersion: 1,
    basis,
    expected: wards.length,
    overall: gapOver(judged),
    cities: gapsOf(
      [...byCity].map(([id, own]) => ({ id, name: own[0]?.cityName ?? id, wards: own })),
    ),
    appraisers: gapsOf(
      [...byAppraiser].flatMap(([id, own]) => {
        const appraiser = of.appraisedBy.get(own[0]?.unitId ?? "");
        return id === undefined || appraiser === undefined ? [] : [{ ...appraiser, wards: own }];
      }),
    ),
    units: judged.map(({ unitId, self, appraised }) => ({
      unitId,
      selfHundredths: self.totalHundredths,
      appraisedHundredths: appraised.totalHundredths,
      criteriaLost: changedVerdicts(self, appraised, "met", "not-met"),
      criteriaGained: changedVerdicts(self, appraised, "not-met", "met"),
    })),
    criteria: criteriaOf(outline).map((criterion, place) =>
      gapOfCriterion(criterion, place, judged),
    ),
    levels,
    table,
    kappa: linear === null || quadratic === null ? null : { linear, quadratic },
    doubleAppraisals: doubleAgreement(of.pairs, levels),
    delivered: deliveredBy(wards),
  };
}

type JudgedWard = ComparedWard & { readonly self: WardResult; readonly appraised: WardResult };

function hasBoth(ward: ComparedWard): ward is JudgedWard {
  return ward.standing !== null && ward.self !== null && ward.self.missing === 0;
}

function totalsOf({ self, appraised }: JudgedWard): TwoScores {
  return { self: self.totalHundredths / 100, appraised: appraised.totalHundredths / 100 };
}

function gapOver(wards: readonly JudgedWard[]): Gap {
  return gapFigures(wards.map(totalsOf));
}

function gapFigures(scores: readonly TwoScores[]): Gap {
  const found = scores.length < leastForMean ? null : scoreGap(scores);
  return {
    n: scores.length,
    mean: found?.mean ?? null,
    deviation: found?.deviation ?? null,
    interval: found?.interval ?? null,
    limits: found?.limits ?? null,
    slope: found?.slope ?? null,
  };
}

/** In the order given; a group of fewer than five has no mean and is not drawn towards that of all. */
function gapsOf(
  groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly wards: readonly JudgedWard[];
  }[],
): GapOf[] {
  const gaps = groups.map((group) =>
    group.wards.length < leastForMean
      ? []
      : group.wards.map(totalsOf).map(({ self, appraised }) => self - appraised),
  );
  const components = varianceComponents(gaps);
  const shrunk = components && shrunkMeans(gaps, components);
  return groups.map(({ id, name, wards }, at) => ({
    id,
    name,
    ...gapOver(wards),
    estimate: shrunk?.[at]?.estimate ?? null,
  }));
}

function gapOfCriterion(
  criterion: CriterionOutline,
  place: number,
  wards: readonly JudgedWard[],
): GapOfCriterion {
  const scores = wards.flatMap(({ self, appraised }) => {
    const claimed = scoreOf(self, criterion);
    const found = scoreOf(appraised, criterion);
    return claimed === null || found === null ? [] : [{ self: claimed, appraised: found }];
  });
  const { n, mean, interval } = gapFigures(scores);
  const became = (from: string, to: string) =>
    wards.filter(
      ({ self, appraised }) =>
        self.criteria[place]?.verdict === from && appraised.criteria[place]?.verdict === to,
    ).length;
  return {
    criterionId: criterion.id,
    n,
    mean,
    interval,
    lost: became("met", "not-met"),
    gained: became("not-met", "met"),
  };
}

function changedVerdicts(
  self: WardResult,
  appraised: WardResult,
  from: string,
  to: string,
): number {
  return self.criteria.filter(
    ({ verdict }, place) => verdict === from && appraised.criteria[place]?.verdict === to,
  ).length;
}

function deliveredBy(wards: readonly ComparedWard[]): Delivered[] {
  const byCity = [...Map.groupBy(wards, ({ cityId }) => cityId)];
  return [
    { cityId: null, cityName: null, ...delivered(wards) },
    ...byCity.map(([cityId, own]) => ({
      cityId,
      cityName: own[0]?.cityName ?? cityId,
      ...delivered(own),
    })),
  ];
}

function delivered(wards: readonly ComparedWard[]) {
  const { expected, submitted, onTime } = coverageOf(wards);
  const beyondFirst = wards.map(({ revision }) => (revision === null ? 0 : revision - 1));
  return {
    expected,
    submitted,
    onTime,
    sentAgain: beyondFirst.filter((revisions) => revisions > 0).length,
    revisionsBeyondFirst: sum(beyondFirst),
  };
}
