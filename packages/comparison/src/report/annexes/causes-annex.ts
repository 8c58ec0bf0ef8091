import { indicatorsOf } from "#overview/unmet-criteria.ts";
import { narrative, paragraph, table } from "#report/blocks.ts";
import { causesText, unitsNotMeeting, unmetCriteria } from "#report/criteria-results.ts";
import { captions, columns, headings, notes, sentences } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { UnnumberedAnnex } from "#report/report-model.ts";
import type { Part } from "#report/say.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** Phụ lục III: criteria not met, where and why; by the most frequent indicator where units are many. */
export function causesAnnex(context: ReportContext): UnnumberedAnnex {
  const isAny = unmetCriteria(context).length > 0;
  return {
    title: headings.annexCauses,
    orientation: "portrait",
    blocks: [
      isAny
        ? causesTable(context)
        : narrative("no-causes", headings.annexCauses, [paragraph(sentences.noWeakness)]),
    ],
  };
}

function causesTable(context: ReportContext) {
  const { basis, comparison, isNamingUnits } = context;
  const { coverage } = comparison.overall;
  return table({
    caption: captions.causes,
    columns: [
      { title: columns.code, width: 6, align: "center" },
      { title: columns.criterion, width: 30, align: "left" },
      isNamingUnits
        ? { title: columns.ward, width: 24, align: "left" }
        : { title: columns.notMet, width: 14, align: "center" },
      { title: isNamingUnits ? columns.cause : columns.mostFrequent, width: 40, align: "left" },
    ],
    rows: isNamingUnits ? rowsByUnit(context) : rowsByCriterion(context),
    notes: [notes.source(basis, coverage.ranked, coverage.expected)],
  });
}

function rowsByUnit(context: ReportContext): readonly (readonly Part[])[] {
  return unmetCriteria(context).flatMap(({ criterion }) =>
    unitsNotMeeting(context, criterion.id).map((ward) => [
      criterion.code,
      criterion.title,
      `${ward.name} (${ward.cityName})`,
      causesText(context, ward, criterion.id),
    ]),
  );
}

function rowsByCriterion(context: ReportContext): readonly (readonly Part[])[] {
  return unmetCriteria(context).map(({ criterion, count }) => [
    criterion.code,
    criterion.title,
    context.count(count.notMet, "units", "appraised"),
    mostFrequent(context, criterion.id, unitsNotMeeting(context, criterion.id)),
  ]);
}

/** Indicators named as a cause, by how many units; the three most frequent. */
function mostFrequent(
  { names }: ReportContext,
  criterionId: string,
  wards: readonly ComparedWard[],
): string {
  const ids = wards.flatMap(({ appraised }) =>
    (
      appraised?.criteria.find((result) => result.criterionId === criterionId)?.causes ?? []
    ).flatMap(indicatorsOf),
  );
  return [...Map.groupBy(ids, (id) => names.indicators.get(id)?.code ?? id)]
    .toSorted(([codeA, a], [codeB, b]) => b.length - a.length || (codeA < codeB ? -1 : 1))
    .slice(0, 3)
    .map(([code, of]) => `${code} (${of.length})`)
    .join(", ");
}
