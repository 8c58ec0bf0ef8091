import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { scoreOf } from "#analysis/analyse-criteria.ts";
import type {
  ChangeAnalysis,
  ChangedCriterion,
  ChangeFrom,
  ChangeSummary,
  EarlierPart,
  Pairing,
} from "#analysis/change-analysis.ts";
import {
  type CompleteWard,
  isComplete,
  pairUnits,
  type Succession,
  type UnitPair,
} from "#analysis/pair-units.ts";
import { falseDiscoveryRates } from "#methods/false-discovery.ts";
import { mean, sum } from "#methods/moments.ts";
import { pairedChange, type PairedChange } from "#methods/paired-change.ts";
import { roundToHundredths } from "#methods/rounding.ts";
import { leastForMean } from "#methods/spread.ts";
import { criteriaOf, type CriterionOutline } from "#outline.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";

/** An earlier round that this one is laid beside. */
export interface EarlierRound {
  readonly parts: readonly EarlierPart[];
  readonly round: ComparedRound;
  /** What became of units between the two. */
  readonly successions: readonly Succession[];
}

/** Fewest pairs for what a start leads to expect. */
const leastForExpectation = 10;

/**
 * Change since earlier rounds (methods §6): over pairs of the same units, and of units with those that they came from.
 * @param leastDifference points beyond which a change is more than measurement error; null where the error is unknown
 */
export function analyseChanges(
  after: ComparedRound,
  earlier: readonly EarlierRound[],
  leastDifference: number | null,
): ChangeAnalysis {
  return {
    formatVersion: 1,
    basis: after.comparison.basis,
    from: earlier.map((before) => changeFrom(before, after, leastDifference)),
  };
}

function changeFrom(
  { parts, round: before, successions }: EarlierRound,
  after: ComparedRound,
  leastDifference: number | null,
): ChangeFrom {
  const { basis, outline } = after.comparison;
  const common = { parts: [...parts], basis: before.comparison.basis };
  if (before.comparison.basis.versionId !== basis.versionId)
    return { ...common, comparable: false, summaries: [], units: [], criteria: [] };
  const pairs = pairUnits(before.wards, after.wards, successions);
  const bases = before.wards.filter(isComplete);
  const all = changeOf(pairs);
  return {
    ...common,
    comparable: true,
    summaries: (["as-was", "as-is"] as const)
      .filter((pairing) => pairing === "as-was" || pairs.some((pair) => pair.pairing === pairing))
      .map((pairing) => summarise(pairing, pairs, { bases, leastDifference })),
    units: pairs.map((pair, at) => ({
      unitId: pair.end.unitId,
      baseHundredths: baseOf(pair),
      endHundredths: pair.end.appraised.totalHundredths,
      residual: pairs.length < leastForExpectation ? null : (all?.units[at]?.residual ?? null),
      beyondError: leastDifference === null ? null : isBeyond(pair, leastDifference),
      inheritedFrom: pair.pairing === "as-was" ? [] : pair.base.map(({ name }) => name),
    })),
    criteria: changedCriteria(criteriaOf(outline), pairs),
  };
}

function summarise(
  pairing: Pairing,
  pairs: readonly UnitPair[],
  of: { readonly bases: readonly CompleteWard[]; readonly leastDifference: number | null },
): ChangeSummary {
  const own = pairs.filter((pair) => pairing === "as-is" || pair.pairing === pairing);
  const paired = new Set(own.flatMap(({ base }) => base.map(({ unitId }) => unitId)));
  const lost = of.bases.filter(({ unitId }) => !paired.has(unitId));
  const kept = of.bases.filter(({ unitId }) => paired.has(unitId));
  const meanOf = (wards: readonly CompleteWard[]) =>
    wards.length < leastForMean
      ? null
      : mean(wards.map(({ appraised }) => appraised.totalHundredths / 100));
  const meanLost = meanOf(lost);
  const meanKept = meanOf(kept);
  const change = changeOf(own);
  const difference = of.leastDifference;
  const beyond =
    difference === null ? [] : own.filter((pair) => isBeyond(pair, difference)).map(changeOfPair);
  return {
    pairing,
    n: own.length,
    lost: lost.length,
    lostDifference: meanLost === null || meanKept === null ? null : meanLost - meanKept,
    mean: change?.mean ?? null,
    deviation: change?.deviation ?? null,
    interval: change?.interval ?? null,
    expected: own.length < leastForExpectation ? null : (change?.expected ?? null),
    correlationWithMean: change?.correlationWithMean ?? null,
    beyondError:
      difference === null
        ? null
        : {
            up: beyond.filter((change) => change > 0).length,
            down: beyond.filter((change) => change < 0).length,
          },
  };
}

/** Null below five pairs: a change of four is four changes. */
function changeOf(pairs: readonly UnitPair[]): PairedChange | null {
  if (pairs.length < leastForMean) return null;
  return pairedChange(
    pairs.map((pair) => ({
      base: baseOf(pair) / 100,
      end: pair.end.appraised.totalHundredths / 100,
    })),
  );
}

/** In hundredths: of several earlier units their mean, rounded once. */
function baseOf({ base }: UnitPair): number {
  const total = sum(base.map(({ appraised }) => appraised.totalHundredths));
  return roundToHundredths(total / base.length / 100);
}

/** In hundredths. */
function changeOfPair(pair: UnitPair): number {
  return pair.end.appraised.totalHundredths - baseOf(pair);
}

function isBeyond(pair: UnitPair, leastDifference: number): boolean {
  return Math.abs(changeOfPair(pair)) > 100 * leastDifference;
}

/** Only of units that are the same in both rounds: a criterion of a merged unit is none of its own. */
function changedCriteria(
  criteria: readonly CriterionOutline[],
  pairs: readonly UnitPair[],
): ChangedCriterion[] {
  const same = pairs.flatMap(({ pairing, base: [base], end }) =>
    pairing === "as-was" && base !== undefined ? [{ base, end }] : [],
  );
  const found = criteria.map((criterion, place) => {
    const scores = same.flatMap(({ base, end }) => {
      const then = scoreOf(base.appraised, criterion);
      const now = scoreOf(end.appraised, criterion);
      return then === null || now === null ? [] : [{ base: then, end: now }];
    });
    const verdicts = same.map(({ base, end }) => [
      base.appraised.criteria[place]?.verdict,
      end.appraised.criteria[place]?.verdict,
    ]);
    const change = scores.length < leastForMean ? null : pairedChange(scores);
    const became = (from: string, to: string) =>
      verdicts.filter(([then, now]) => then === from && now === to).length;
    return {
      criterionId: criterion.id,
      n: scores.length,
      mean: change?.mean ?? null,
      interval: change?.interval ?? null,
      p: change === null ? null : chanceOf(change),
      gained: became("not-met", "met"),
      lost: became("met", "not-met"),
    };
  });
  const rates = falseDiscoveryRates(found.flatMap(({ p }) => p ?? []));
  let tested = 0;
  return found.map(({ p, ...criterion }) => ({
    ...criterion,
    q: p === null ? null : (rates[tested++] ?? null),
  }));
}

/** Two-sided, by t; null where no change differs from another. */
function chanceOf({ n, mean: middle, deviation }: PairedChange): number | null {
  if (deviation === null || deviation === 0) return null;
  return 2 * tCdf(-Math.abs((middle * Math.sqrt(n)) / deviation), n - 1);
}
