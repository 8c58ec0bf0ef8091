import { heading, narrative, paragraph, table } from "#report/blocks.ts";
import { captions, columns, sentences } from "#report/chart-messages.ts";
import { headings, notes } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block, UnnumberedAnnex } from "#report/report-model.ts";
import { pointLetter } from "#report/text.ts";
import type { Summary } from "#rounds/comparison.ts";

/** One part a city: how complete its data is, what its units reach, which criteria they do not meet. */
export function citiesAnnex(context: ReportContext): UnnumberedAnnex {
  return {
    title: headings.annexCities,
    orientation: "portrait",
    blocks: context.comparison.cities.flatMap((city, index) => cityBlocks(context, city, index)),
  };
}

function cityBlocks(context: ReportContext, city: Summary, index: number): Block[] {
  const { basis, named } = context;
  const key = `city.${city.cityId ?? ""}`;
  const name = city.cityName ?? "";
  return [
    heading(2, `${pointLetter(index)})`, name),
    narrative(key, name, [
      paragraph(
        sentences.city({
          expected: named(`${key}.expected`),
          submitted: named(`${key}.submitted`),
          allMet: named(`${key}.met-all`),
          min: named(`${key}.min`),
          max: named(`${key}.max`),
        }),
      ),
    ]),
    unmetTable(context, city, notes.source(basis, city.coverage.ranked, city.coverage.expected)),
  ];
}

function unmetTable(
  { comparison, wards, isNamingUnits }: ReportContext,
  city: Summary,
  source: string,
) {
  const criteria = comparison.outline.groups.flatMap((group) => group.criteria);
  const own = wards.filter(({ cityId }) => cityId === city.cityId);
  const unmet = city.criteria.flatMap((count, index) => {
    const criterion = criteria[index];
    return criterion === undefined || count.notMet + count.missing === 0
      ? []
      : [{ criterion, count }];
  });
  const namesOf = (criterionId: string) =>
    own
      .filter(({ appraised }) =>
        appraised?.criteria.some(
          (one) => one.criterionId === criterionId && one.verdict === "not-met",
        ),
      )
      .map(({ name }) => name)
      .join(", ");
  return table({
    caption: captions.unmetOfCity(city.cityName ?? ""),
    columns: [
      { title: columns.code, width: 7, align: "center" },
      { title: columns.criterion, width: 45, align: "left" },
      { title: columns.notMet, width: 14, align: "center" },
      { title: columns.missing, width: 14, align: "center" },
      ...(isNamingUnits ? [{ title: columns.unit, width: 26, align: "left" as const }] : []),
    ],
    rows:
      unmet.length === 0
        ? [["–", sentences.noneUnmet, "0", "0", ...(isNamingUnits ? [""] : [])]]
        : unmet.map(({ criterion, count }) => [
            criterion.code,
            criterion.title,
            String(count.notMet),
            String(count.missing),
            ...(isNamingUnits ? [namesOf(criterion.id)] : []),
          ]),
    notes: [source],
  });
}
