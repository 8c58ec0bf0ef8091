import { criteriaOf, type CriterionOutline, type Outline } from "#outline.ts";
import type { Overview, UnmetCriterion } from "#overview/overview.ts";
import { type Cause, lackingPoints } from "#wards/cause.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

const mostUnits = 12;

/** Criteria that some unit does not meet, most often unmet first. */
export function unmetCriteria(outline: Outline, wards: readonly ComparedWard[]): UnmetCriterion[] {
  return criteriaOf(outline)
    .map((criterion, place) => unmetCriterion(criterion, place, wards))
    .filter(({ notMet }) => notMet > 0)
    .toSorted((one, other) => other.notMet - one.notMet);
}

function unmetCriterion(
  criterion: CriterionOutline,
  place: number,
  wards: readonly ComparedWard[],
): UnmetCriterion {
  const resultOf = (ward: ComparedWard) => ward.appraised?.criteria[place];
  const judged = wards.filter((ward) => {
    const verdict = resultOf(ward)?.verdict;
    return verdict === "met" || verdict === "not-met";
  });
  const notMet = judged.filter((ward) => resultOf(ward)?.verdict === "not-met");
  const notMetByCity = Map.groupBy(notMet, ({ cityId }) => cityId);
  const cities = [...Map.groupBy(judged, ({ cityId }) => cityId)]
    .map(([cityId, own]) => ({
      cityId,
      cityName: own[0]?.cityName ?? cityId,
      notMet: notMetByCity.get(cityId)?.length ?? 0,
      judged: own.length,
    }))
    .filter((city) => city.notMet > 0)
    .toSorted((one, other) => other.notMet - one.notMet);
  return {
    criterionId: criterion.id,
    notMet: notMet.length,
    judged: judged.length,
    cities,
    units: notMet
      .slice(0, mostUnits)
      .map(({ unitId, name, cityName }) => ({ unitId, name, cityName })),
    causes: countIndicators(
      notMet.map((ward) => (resultOf(ward)?.causes ?? []).flatMap(indicatorsOf)),
    ),
    pointsShort: pointsShort(
      notMet.flatMap((ward) => resultOf(ward)?.causes ?? []),
      criterion,
    ),
  };
}

/** A unit has one such cause at most: the criterion's own rule. */
function pointsShort(
  causes: readonly Cause[],
  { maxHundredths }: CriterionOutline,
): UnmetCriterion["pointsShort"] {
  const lacking = causes.flatMap((cause) => lackingPoints(cause, maxHundredths) ?? []);
  if (lacking.length === 0) return null;
  const total = lacking.reduce((sum, hundredths) => sum + hundredths, 0);
  return { units: lacking.length, meanHundredths: Math.round(total / lacking.length) };
}

/** Units that a failed knock-out bars, and the indicators that do. */
export function barredUnits(wards: readonly ComparedWard[]): Overview["barred"] {
  const failed = wards.map(({ appraised }) =>
    (appraised?.criteria ?? []).flatMap(({ causes }) =>
      causes.flatMap((cause) =>
        cause.kind === "below-minimum" && cause.knockOut ? [cause.indicatorId] : [],
      ),
    ),
  );
  return {
    units: failed.filter(({ length }) => length > 0).length,
    indicators: countIndicators(failed),
  };
}

/** Indicators that a cause names; none where only points are short. */
export function indicatorsOf(cause: Cause): readonly string[] {
  switch (cause.kind) {
    case "below-minimum":
      return [cause.indicatorId];
    case "indicators-short":
      return cause.unmetIndicatorIds;
    case "not-answered":
      return cause.indicatorIds;
    case "points-short":
    case "share-short":
      return [];
  }
}

/** In how many units each is named, most often first. */
function countIndicators(byUnit: readonly (readonly string[])[]) {
  const ids = byUnit.flatMap((own) => [...new Set(own)]);
  return [...Map.groupBy(ids, (id) => id)]
    .map(([indicatorId, named]) => ({ indicatorId, units: named.length }))
    .toSorted(
      (one, other) => other.units - one.units || (one.indicatorId < other.indicatorId ? -1 : 1),
    );
}
