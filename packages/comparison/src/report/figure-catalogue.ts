import type { Figure } from "#figure.ts";
import { criteriaOf } from "#outline.ts";
import { figureLabels as labels } from "#report/figure-labels.ts";
import { planFigures } from "#report/plans/plan-figures.ts";
import type { ReportFacts } from "#report/report-facts.ts";
import type { NamedFigure } from "#report/report-model.ts";
import { differenceText, printed } from "#report/say.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";
import { changeBetween } from "#rounds/change.ts";

/**
 * Every figure that a sentence of the report may name, whether its own sentences do or not, so that a narrative written on one
 * snapshot finds its figures in the next. Units have theirs while they are named one by one.
 */
export function figureCatalogue(facts: ReportFacts): readonly NamedFigure[] {
  return [
    ...setFigures(facts),
    ...coverageFigures(facts),
    ...overallFigures(facts),
    ...groupFigures(facts),
    ...criterionFigures(facts),
    ...cityFigures(facts),
    ...unitFigures(facts),
    ...changeFigures(facts),
    ...planFigures(facts),
  ];
}

function entry(key: string, label: string, figure: Figure, text = printed(figure)): NamedFigure {
  return { key, label, text, figure };
}

function setFigures({ comparison: { outline }, count }: ReportFacts): readonly NamedFigure[] {
  const criteria = criteriaOf(outline);
  const indicators = criteria.reduce((sum, { indicators: of }) => sum + of.length, 0);
  const most = outline.groups.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0);
  return [
    entry("set.groups", labels.groups, count(outline.groups.length, "count")),
    entry("set.criteria", labels.criteria, count(criteria.length, "criteria")),
    entry("set.indicators", labels.indicators, count(indicators, "count")),
    entry("set.points", labels.points, count(most, "points")),
  ];
}

function coverageFigures({ comparison, wards, count }: ReportFacts): readonly NamedFigure[] {
  const { coverage } = comparison.overall;
  const left = wards.filter(({ unranked }) => unranked !== null);
  const because = (reason: NonNullable<(typeof left)[number]["unranked"]>) =>
    left.filter(({ unranked }) => unranked === reason).length;
  return [
    entry("units.expected", labels.expected, count(coverage.expected, "units")),
    entry("units.submitted", labels.submitted, count(coverage.submitted, "units")),
    entry("units.on-time", labels.onTime, count(coverage.onTime, "units")),
    entry("units.appraised", labels.appraised, count(coverage.appraised, "units")),
    entry("units.compared", labels.compared, count(coverage.ranked, "units", "appraised")),
    entry("units.left-out", labels.leftOut, count(left.length, "units")),
    ...(["not-submitted", "not-appraised", "answers-missing"] as const).map((reason) =>
      entry(`units.${reason}`, labels.leftOutFor(reason), count(because(reason), "units")),
    ),
    entry("cities.expected", labels.cities, count(comparison.cities.length, "cities")),
  ];
}

function overallFigures({ comparison, wards, count, names }: ReportFacts): readonly NamedFigure[] {
  const { overall, outline } = comparison;
  const criteria = overall.criteria;
  const metByAll = criteria.filter(
    ({ met, notMet, missing }) => met > 0 && notMet === 0 && missing === 0,
  );
  const unmet = criteria.filter(({ notMet }) => notMet > 0);
  const both = wards.filter(({ self, standing }) => self !== null && standing !== null);
  const above = both.filter(
    ({ self, appraised }) => (self?.totalHundredths ?? 0) > (appraised?.totalHundredths ?? 0),
  );
  return [
    entry("met.all", labels.allMet, overall.allCriteriaMet),
    entry("met.min", labels.metMin, overall.criteriaMet.min),
    entry("met.max", labels.metMax, overall.criteriaMet.max),
    entry("points.min", labels.pointsMin, overall.total.min),
    entry("points.max", labels.pointsMax, overall.total.max),
    entry("points.mean", labels.pointsMean, overall.total.mean),
    entry("points.median", labels.pointsMedian, overall.total.median),
    ...overall.levels.map(({ level, units }) =>
      entry(
        `level.${level}`,
        labels.level(names.levels.get(level) ?? level),
        count(units, "units", "appraised"),
      ),
    ),
    entry("level.none", labels.noLevel, count(overall.undetermined, "units")),
    entry("criteria.all", labels.criteria, count(criteriaOf(outline).length, "criteria")),
    entry("criteria.met", labels.criteriaMetByAll, count(metByAll.length, "criteria", "appraised")),
    entry("criteria.unmet", labels.criteriaUnmet, count(unmet.length, "criteria", "appraised")),
    entry("self.above", labels.selfAbove, count(above.length, "units")),
    entry("self.compared", labels.selfCompared, count(both.length, "units")),
  ];
}

function groupFigures({ comparison, count }: ReportFacts): readonly NamedFigure[] {
  const summaries = new Map(comparison.overall.groups.map((group) => [group.groupId, group]));
  return comparison.outline.groups.flatMap(({ id, code, maxHundredths }) => {
    const summary = summaries.get(id);
    return [
      entry(`group.${id}.most`, labels.groupMost(code), count(maxHundredths, "points")),
      ...(summary === undefined
        ? []
        : [
            entry(`group.${id}.min`, labels.groupMin(code), summary.min),
            entry(`group.${id}.max`, labels.groupMax(code), summary.max),
            entry(`group.${id}.mean`, labels.groupMean(code), summary.mean),
          ]),
    ];
  });
}

function criterionFigures({ comparison, count }: ReportFacts): readonly NamedFigure[] {
  const counts = new Map(comparison.overall.criteria.map((one) => [one.criterionId, one]));
  return criteriaOf(comparison.outline).flatMap(({ id, code }) => {
    const { met = 0, notMet = 0, missing = 0 } = counts.get(id) ?? {};
    const of = (name: string, label: string, value: number) =>
      entry(`criterion.${id}.${name}`, label, count(value, "units", "appraised"));
    return [
      of("met", labels.criterionMet(code), met),
      of("judged", labels.criterionJudged(code), met + notMet),
      of("not-met", labels.criterionNotMet(code), notMet),
      of("missing", labels.criterionMissing(code), missing),
    ];
  });
}

function cityFigures({ comparison, count }: ReportFacts): readonly NamedFigure[] {
  return comparison.cities.flatMap(({ cityId, cityName, coverage, total, allCriteriaMet }) => {
    const key = `city.${cityId ?? ""}`;
    const city = cityName ?? "";
    const own = (value: number) => ({
      ...count(value, "units"),
      n: coverage.ranked,
      expected: coverage.expected,
    });
    return [
      entry(`${key}.expected`, labels.cityExpected(city), own(coverage.expected)),
      entry(`${key}.submitted`, labels.citySubmitted(city), own(coverage.submitted)),
      entry(`${key}.met-all`, labels.cityAllMet(city), allCriteriaMet),
      entry(`${key}.mean`, labels.cityMean(city), total.mean),
      entry(`${key}.min`, labels.cityMin(city), total.min),
      entry(`${key}.max`, labels.cityMax(city), total.max),
    ];
  });
}

function unitFigures({ comparison, wards, own, isNamingUnits }: ReportFacts) {
  if (!isNamingUnits) return [];
  return wards.flatMap(({ unitId, name, self, appraised }) => {
    const key = `unit.${unitId}`;
    return [
      entry(
        `${key}.met`,
        labels.unitMet(name),
        own(appraised?.criteriaMet, "criteria", "appraised"),
      ),
      entry(
        `${key}.applicable`,
        labels.unitApplicable(name),
        own(appraised?.criteriaApplicable, "criteria", "appraised"),
      ),
      entry(`${key}.self`, labels.unitSelf(name), own(self?.totalHundredths, "points", "self")),
      entry(
        `${key}.points`,
        labels.unitPoints(name),
        own(appraised?.totalHundredths, "points", "appraised"),
      ),
      ...comparison.outline.groups.map(({ id, code }) =>
        entry(
          `${key}.group.${id}`,
          labels.unitGroup(name, code),
          own(
            appraised?.groups.find(({ groupId }) => groupId === id)?.hundredths,
            "points",
            "appraised",
          ),
        ),
      ),
    ];
  });
}

function changeFigures(facts: ReportFacts): readonly NamedFigure[] {
  const { previous, sameSeason, first } = facts.earlier;
  return (
    [
      ["first", first],
      ["previous", previous],
      ["same-season", sameSeason],
    ] as const
  ).flatMap(([part, earlier]) => (earlier === undefined ? [] : changesFrom(facts, part, earlier)));
}

/** Which earlier round a change is from, as its figures are named. */
export type ChangePart = "first" | "previous" | "same-season";

function changesFrom(
  { comparison, wards, count, isNamingUnits }: ReportFacts,
  part: ChangePart,
  earlier: ComparedRound,
): readonly NamedFigure[] {
  const changes = changeBetween(earlier, { comparison, wards });
  const known = changes.filter(({ total }) => total.value !== null);
  const rose = known.filter(({ total }) => (total.value ?? 0) > 0);
  const since = labels.since(part);
  return [
    entry(`change.${part}.rose`, labels.rose(since), count(rose.length, "units", "appraised")),
    entry(`change.${part}.known`, labels.known(since), count(known.length, "units", "appraised")),
    ...(isNamingUnits
      ? changes.flatMap(({ unitId, name, before, after, total }) => [
          entry(`change.${part}.${unitId}.before`, labels.before(name, since), before),
          entry(`change.${part}.${unitId}.after`, labels.after(name), after),
          entry(
            `change.${part}.${unitId}.total`,
            labels.changed(name, since),
            total,
            differenceText(total),
          ),
        ])
      : []),
  ];
}
