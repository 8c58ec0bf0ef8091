import type { PeriodResults } from "@thuocdo/comparison/folder/results-file";

/** Tables of what was found besides scores: rows by name, one value a column. */
export const resultTables = [
  "standings",
  "place-intervals",
  "cities",
  "criteria",
  "city-differences",
  "changes",
  "changed-criteria",
  "appraisers",
  "weight-schemes",
  "weight-sensitivity",
  "left-out-criteria",
  "missing-as-zero",
] as const;
export type ResultTable = (typeof resultTables)[number];

/** The rows of one period. */
export function resultRows(
  results: PeriodResults,
): Readonly<Record<ResultTable, readonly object[]>> {
  const { comparison, wards, analysis, standings, changes, selfScores, sensitivity } = results;
  const { cities } = comparison;
  return {
    standings: wards.map(({ self, appraised, standing, ...ward }) => ({
      ...ward,
      selfTotalHundredths: self?.totalHundredths ?? null,
      appraisedTotalHundredths: appraised?.totalHundredths ?? null,
      level: appraised?.level ?? null,
      criteriaMet: appraised?.criteriaMet ?? null,
      criteriaApplicable: appraised?.criteriaApplicable ?? null,
      missing: appraised?.missing ?? null,
      rank: standing?.overall.rank ?? null,
      tied: standing?.overall.tied ?? null,
      n: standing?.overall.n ?? null,
      rankInCity: standing?.inCity.rank ?? null,
      percentile: standing?.percentile ?? null,
    })),
    "place-intervals": standings.units,
    cities: [comparison.overall, ...cities].map(
      ({ cityId, cityName, coverage, total, allCriteriaMet }) => ({
        cityId,
        cityName,
        ...coverage,
        meanHundredths: total.mean.value,
        medianHundredths: total.median.value,
        deviationHundredths: total.deviation.value,
        minHundredths: total.min.value,
        maxHundredths: total.max.value,
        allCriteriaMet: allCriteriaMet.value,
      }),
    ),
    criteria: analysis.criteria.map(({ advice, ...criterion }) => ({
      ...criterion,
      advice: advice?.kind ?? null,
      reasons: advice?.reasons.join(" ") ?? null,
    })),
    "city-differences": analysis.cities,
    changes: changes.from.flatMap(({ basis, units }) =>
      units.map(({ inheritedFrom, ...unit }) => ({
        since: basis.roundTitle,
        ...unit,
        inheritedFrom: inheritedFrom.join("; "),
      })),
    ),
    "changed-criteria": changes.from.flatMap(({ basis, criteria }) =>
      criteria.map(({ interval, ...criterion }) => ({
        since: basis.roundTitle,
        ...criterion,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
      })),
    ),
    appraisers: selfScores.appraisers.map(({ ...appraiser }) => flatten(appraiser)),
    "weight-schemes": sensitivity.schemes,
    "weight-sensitivity": sensitivity.units,
    "left-out-criteria": sensitivity.leftOut.map(({ mostMoved, ...criterion }) => ({
      ...criterion,
      mostMovedUnitId: mostMoved?.unitId ?? null,
      mostMovedPlaces: mostMoved?.places ?? null,
    })),
    "missing-as-zero": sensitivity.missingAsZero,
  };
}

/** Objects within become columns named after both. */
function flatten(row: object, before = ""): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]: [string, unknown]) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.entries(flatten(value, `${before}${name}_`))
        : [[`${before}${name}`, Array.isArray(value) ? JSON.stringify(value) : value]],
    ),
  );
}
