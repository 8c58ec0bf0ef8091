import { table } from "#report/blocks.ts";
import { wardColumns } from "#report/annexes/points-annex.ts";
import { captions, columns, headings, notes, verdictWords } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { UnnumberedAnnex } from "#report/report-model.ts";
import type { Part } from "#report/say.ts";
import { criteriaOf } from "#outline.ts";

/** Phụ lục II: each criterion across units, met or not; across cities, counted, where units are many. */
export function criteriaAnnex(context: ReportContext): UnnumberedAnnex {
  return {
    title: headings.annexCriteria,
    orientation: "landscape",
    blocks: [context.isNamingUnits ? byUnit(context) : byCity(context)],
  };
}

const firstColumns = [
  { title: columns.code, width: 5, align: "center" },
  { title: columns.criterion, width: 34, align: "left" },
] as const;

function byUnit({ basis, comparison, wards }: ReportContext) {
  return table({
    caption: captions.criteria,
    columns: [...firstColumns, ...wardColumns(wards)],
    rows: criteriaOf(comparison.outline).map((criterion): readonly Part[] => [
      criterion.code,
      criterion.title,
      ...wards.map(({ appraised }) => {
        const result = appraised?.criteria.find(({ criterionId }) => criterionId === criterion.id);
        return verdictWords[result?.verdict ?? "not-appraised"].sign;
      }),
    ]),
    notes: [notes.signs, notes.source(basis, comparison.overall.coverage.ranked, wards.length)],
  });
}

function byCity({ basis, comparison, count }: ReportContext) {
  const { coverage } = comparison.overall;
  return table({
    caption: captions.criteriaByCity,
    columns: [
      ...firstColumns,
      ...comparison.cities.map(({ cityName }) => ({
        title: cityName ?? "",
        width: Math.max(6, Math.floor(61 / Math.max(1, comparison.cities.length))),
        align: "center" as const,
      })),
    ],
    rows: criteriaOf(comparison.outline).map((criterion, index): readonly Part[] => [
      criterion.code,
      criterion.title,
      ...comparison.cities.map(({ criteria, coverage: own }): Part => {
        const met = criteria[index]?.met ?? 0;
        const figure = {
          ...count(met, "units", "appraised"),
          n: own.appraised,
          expected: own.expected,
        };
        return { kind: "figure", key: null, text: `${met}/${own.appraised}`, figure };
      }),
    ]),
    notes: [notes.source(basis, coverage.ranked, coverage.expected)],
  });
}
