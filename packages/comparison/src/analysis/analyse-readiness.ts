import type { ScorableAnswers, ScoringContext } from "@thuocdo/criteria/answer";
import { scoreAnswers } from "@thuocdo/criteria/score-answers";
import type { WardType } from "@thuocdo/criteria/terms";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { NationalScale, ReadinessAnalysis } from "#analysis/readiness-analysis.ts";
import { clusterShares } from "#methods/cluster-bootstrap.ts";
import { seedOf } from "#methods/seed-of.ts";
import { criteriaOf } from "#outline.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";

/** Kinds of units that the roll-out is for. */
const rollOutTypes = ["ward", "township"] as const satisfies readonly WardType[];

/** A unit in the register that the round did not call. */
export interface OtherUnit {
  readonly type: WardType;
  readonly cityId: string;
  readonly cityName: string;
  /** Criteria of the round's version that its latest answers leave open; null where it never sent any. */
  readonly lacking: readonly string[] | null;
}

/** Criteria of the version that these answers, given to whichever version, leave open: none where the unit can be assessed. */
export function lackingCriteria(
  version: CriteriaSetVersion,
  answers: ScorableAnswers,
  context: ScoringContext,
): readonly string[] {
  const { indicators } = scoreAnswers(version, answers, context);
  const open = new Set(
    indicators.filter(({ state }) => state === "missing").map(({ indicatorId }) => indicatorId),
  );
  return version.groups
    .flatMap(({ criteria }) => criteria)
    .filter((criterion) => criterion.indicators.some(({ id }) => open.has(id)))
    .map(({ id }) => id);
}

/** Who else could be assessed today, what the others lack, and what the round's shares say of the nation. */
export function analyseReadiness(
  compared: ComparedRound,
  others: readonly OtherUnit[],
): ReadinessAnalysis {
  const { basis, outline } = compared.comparison;
  const asked = others.filter(({ type }) => rollOutTypes.some((each) => each === type));
  const byName = new Intl.Collator("vi");
  return {
    formatVersion: 1,
    basis,
    kinds: rollOutTypes.map((type) => ({
      type,
      ...countReady(asked.filter((unit) => unit.type === type)),
    })),
    cities: [...Map.groupBy(asked, ({ cityId }) => cityId)]
      .map(([cityId, units]) => ({
        cityId,
        cityName: units[0]?.cityName ?? cityId,
        ...countReady(units),
      }))
      .toSorted((a, b) => byName.compare(a.cityName, b.cityName)),
    lacks: criteriaOf(outline).map(({ id }) => ({
      criterionId: id,
      units: asked.filter(({ lacking }) => lacking?.includes(id)).length,
    })),
    national: nationalScale(compared),
  };
}

function countReady(units: readonly OtherUnit[]) {
  const nothing = units.filter(({ lacking }) => lacking === null).length;
  const ready = units.filter(({ lacking }) => lacking?.length === 0).length;
  return { units: units.length, ready, partly: units.length - ready - nothing, nothing };
}

/** Fewer units or cities than these say nothing of others (methods §12). */
const least = { units: 30, cities: 3 } as const;
const draws = 2000;

function nationalScale({ comparison, wards }: ComparedRound): NationalScale | null {
  const { basis, outline } = comparison;
  const ranked = wards.filter(({ standing }) => standing !== null);
  const cities = [...Map.groupBy(ranked, ({ cityId }) => cityId).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, units]) => units.toSorted((a, b) => (a.code < b.code ? -1 : 1)));
  if (ranked.length < least.units || cities.length < least.cities) return null;
  const levels = outline.levels.map(({ key }) => key);
  const criteria = criteriaOf(outline).map(({ id }) => id);
  const seed = seedOf(basis.versionId, basis.periodFrom, basis.periodTo, "appraised", "national");
  const shares = clusterShares({
    clusters: cities.map((units) =>
      units.map(({ appraised }) => [
        ...levels.flatMap((level, at) => (appraised?.level === level ? [at] : [])),
        ...criteria.flatMap((id, at) =>
          appraised?.criteria.some(
            ({ criterionId, verdict }) => criterionId === id && verdict === "not-met",
          )
            ? [levels.length + at]
            : [],
        ),
      ]),
    ),
    outcomes: levels.length + criteria.length,
    draws,
    seed,
  });
  const at = (place: number) => shares[place] ?? { share: 0, low: 0, high: 0 };
  return {
    n: ranked.length,
    cities: cities.length,
    draws,
    seed,
    levels: levels.map((level, place) => ({ level, ...at(place) })),
    unmet: criteria.map((criterionId, place) => ({ criterionId, ...at(levels.length + place) })),
  };
}

/** A drawn share of so many units: the nearest number, and the interval outwards. */
export function scaleUp(
  { share, low, high }: { readonly share: number; readonly low: number; readonly high: number },
  units: number,
): { readonly expected: number; readonly low: number; readonly high: number } {
  return {
    expected: Math.round(share * units),
    low: Math.floor(low * units),
    high: Math.ceil(high * units),
  };
}
