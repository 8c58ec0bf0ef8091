import { type Column, table } from "#report/blocks.ts";
import { captions, columns, headings, notes, verdictWords } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { UnnumberedAnnex } from "#report/report-model.ts";
import { type Part, say } from "#report/say.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** Phụ lục I: points of each unit, by group where units are few, one line a unit where they are many. */
export function pointsAnnex(context: ReportContext): UnnumberedAnnex {
  return {
    title: headings.annexPoints,
    orientation: "landscape",
    blocks: [context.isNamingUnits ? groupsTable(context) : standingsTable(context)],
  };
}

function groupsTable(context: ReportContext) {
  const { basis, comparison, wards, own, count, names } = context;
  const both = (appraised: number | null | undefined, self: number | null | undefined): Part =>
    say`${own(appraised, "points", "appraised")} (${own(self, "points", "self")})`;
  const pick = (result: ComparedWard["self"], groupId: string) =>
    result?.groups.find((group) => group.groupId === groupId)?.hundredths;
  const overall: readonly (readonly Part[])[] = [
    [
      columns.total,
      count(most(context), "points"),
      ...wards.map(({ appraised, self }) =>
        both(appraised?.totalHundredths, self?.totalHundredths),
      ),
    ],
    [
      columns.criteriaMet,
      "",
      ...wards.map(
        ({ appraised }) =>
          say`${own(appraised?.criteriaMet, "criteria", "appraised")}/${own(appraised?.criteriaApplicable, "criteria", "appraised")}`,
      ),
    ],
    [
      columns.level,
      "",
      ...wards.map(
        ({ appraised }) =>
          names.levels.get(appraised?.level ?? "") ?? verdictWords["not-appraised"].sign,
      ),
    ],
  ];
  return table({
    caption: captions.points,
    columns: [
      { title: columns.group, width: 30, align: "left" },
      { title: columns.most, width: 9, align: "right" },
      ...wardColumns(wards),
    ],
    rows: [
      ...comparison.outline.groups.map((group): readonly Part[] => [
        `${group.code}. ${group.title}`,
        count(group.maxHundredths, "points"),
        ...wards.map(({ appraised, self }) =>
          both(pick(appraised, group.id), pick(self, group.id)),
        ),
      ]),
      ...overall,
    ],
    notes: [notes.bonus, notes.source(basis, comparison.overall.coverage.ranked, wards.length)],
  });
}

/** One column a unit, sharing what is left of the width. */
export function wardColumns(wards: readonly ComparedWard[]): readonly Column[] {
  return wards.map(({ name, cityName }) => ({
    title: `${name} (${cityName})`,
    width: Math.max(6, Math.floor(61 / Math.max(1, wards.length))),
    align: "center",
  }));
}

function most({ comparison }: ReportContext): number {
  return comparison.outline.groups.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0);
}

function standingsTable({ basis, comparison, wards, own, names }: ReportContext) {
  return table({
    caption: captions.standings,
    columns: [
      { title: columns.city, width: 16, align: "left" },
      { title: columns.ward, width: 26, align: "left" },
      { title: columns.criteriaMet, width: 10, align: "center" },
      { title: columns.self, width: 10, align: "right" },
      { title: columns.appraised, width: 10, align: "right" },
      { title: columns.level, width: 18, align: "left" },
      { title: columns.rankInCity, width: 10, align: "center" },
    ],
    rows: [...wards]
      .toSorted(byCityThenRank)
      .map(({ cityName, name, self, appraised, standing }) => [
        cityName,
        name,
        appraised === null ? "–" : `${appraised.criteriaMet}/${appraised.criteriaApplicable}`,
        own(self?.totalHundredths, "points", "self"),
        own(appraised?.totalHundredths, "points", "appraised"),
        names.levels.get(appraised?.level ?? "") ?? "–",
        standing === null ? "–" : `${standing.inCity.tied ? "=" : ""}${standing.inCity.rank}`,
      ]),
    notes: [
      notes.ranks,
      notes.source(basis, comparison.overall.coverage.ranked, comparison.overall.coverage.expected),
    ],
  });
}

/** Units come city by city; within one, by rank, those without a rank last. Sorting is stable. */
function byCityThenRank(a: ComparedWard, b: ComparedWard): number {
  if (a.cityId !== b.cityId) return 0;
  return (a.standing?.inCity.rank ?? Infinity) - (b.standing?.inCity.rank ?? Infinity) || 0;
}
