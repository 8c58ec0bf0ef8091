import { drawCoverage } from "#drawings/draw-coverage.ts";
import { chart, table } from "#report/blocks.ts";
import { captions, columns } from "#report/chart-messages.ts";
import { notes } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block } from "#report/report-model.ts";

/** Is the data complete and on time: by city, first of all. */
export function coverageBlocks({ basis, comparison }: ReportContext): Block[] {
  const { cities, overall } = comparison;
  const source = notes.source(basis, overall.coverage.ranked, overall.coverage.expected);
  return [
    chart(drawCoverage(comparison), [source]),
    table({
      caption: captions.coverageTable,
      columns: [
        { title: columns.city, width: 26, align: "left" },
        { title: columns.called, width: 14, align: "center" },
        { title: columns.submitted, width: 14, align: "center" },
        { title: columns.onTime, width: 14, align: "center" },
        { title: columns.appraised, width: 14, align: "center" },
        { title: columns.compared, width: 14, align: "center" },
      ],
      rows: [
        ...cities.map(({ cityName, coverage }) => [cityName ?? "", ...counts(coverage)]),
        [columns.all, ...counts(overall.coverage)],
      ],
      notes: [],
    }),
  ];
}

function counts(of: ReportContext["comparison"]["overall"]["coverage"]): readonly string[] {
  return [of.expected, of.submitted, of.onTime, of.appraised, of.ranked].map(String);
}
