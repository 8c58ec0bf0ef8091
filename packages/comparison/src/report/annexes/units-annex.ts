import { heading, table } from "#report/blocks.ts";
import { captions, columns } from "#report/chart-messages.ts";
import { causesText } from "#report/criteria-results.ts";
import { headings, notes, verdictWords } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block, UnnumberedAnnex } from "#report/report-model.ts";
import { pointsText } from "#report/text.ts";
import { criteriaOf } from "#outline.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** Each unit in full, criterion by criterion, while units are named; of more the first annex has a line each. */
export function unitsAnnexes(context: ReportContext): readonly UnnumberedAnnex[] {
  if (!context.isNamingUnits) return [];
  return [
    {
      title: headings.annexUnits,
      orientation: "landscape",
      blocks: context.wards.flatMap((ward, index) => unitBlocks(context, ward, index + 1)),
    },
  ];
}

function unitBlocks(context: ReportContext, ward: ComparedWard, number: number): Block[] {
  const { basis, comparison } = context;
  const points = (of: ComparedWard["self"], criterionId: string) => {
    const hundredths = of?.criteria.find((one) => one.criterionId === criterionId)?.hundredths;
    return hundredths === undefined || hundredths === null ? "–" : pointsText(hundredths);
  };
  const total = (of: ComparedWard["self"]) => (of === null ? "–" : pointsText(of.totalHundredths));
  return [
    heading(1, `${number}.`, `${ward.name} (${ward.cityName})`),
    table({
      caption: captions.unit(ward.name),
      columns: [
        { title: columns.code, width: 6, align: "center" },
        { title: columns.criterion, width: 40, align: "left" },
        { title: columns.most, width: 9, align: "right" },
        { title: columns.self, width: 9, align: "right" },
        { title: columns.points, width: 9, align: "right" },
        { title: columns.verdict, width: 13, align: "center" },
        { title: columns.cause, width: 34, align: "left" },
      ],
      rows: [
        ...criteriaOf(comparison.outline).map(({ id, code, title, maxHundredths }) => {
          const result = ward.appraised?.criteria.find(({ criterionId }) => criterionId === id);
          return [
            code,
            title,
            pointsText(maxHundredths),
            points(ward.self, id),
            points(ward.appraised, id),
            verdictWords[result?.verdict ?? "not-appraised"].word,
            causesText(context, ward, id),
          ];
        }),
        ["", columns.total, "", total(ward.self), total(ward.appraised), "", ""],
      ],
      notes: [notes.bonus, notes.source(basis, ward.standing === null ? 0 : 1, 1)],
    }),
  ];
}
