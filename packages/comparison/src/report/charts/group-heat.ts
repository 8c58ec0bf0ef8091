import { drawGroupHeat, heatRows } from "#drawings/draw-group-heat.ts";
import { chart, table } from "#report/blocks.ts";
import { captions, columns } from "#report/chart-messages.ts";
import { notes } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block } from "#report/report-model.ts";
import { pointsText } from "#report/text.ts";

/** Where strengths and gaps are: units, or cities where there are many, by groups of criteria. */
export function groupHeat(context: ReportContext): Block[] {
  const { basis, comparison, wards, isNamingUnits } = context;
  const { groups } = comparison.outline;
  const rows = heatRows(comparison, isNamingUnits ? wards : null);
  const { coverage } = comparison.overall;
  const text = (value: number | null) => (value === null ? "–" : pointsText(value));
  return [
    chart(drawGroupHeat(comparison.outline, rows), [
      captions.heatNote,
      notes.source(basis, coverage.ranked, coverage.expected),
    ]),
    table({
      caption: captions.heatTable,
      columns: [
        { title: columns.unitOrCity, width: 30, align: "left" },
        ...groups.map(({ code }) => ({ title: code, width: 10, align: "right" as const })),
      ],
      rows: [
        [columns.most, ...groups.map(({ maxHundredths }) => pointsText(maxHundredths))],
        ...rows.map(({ name, hundredths }) => [
          name,
          ...groups.map((_, i) => text(hundredths[i] ?? null)),
        ]),
      ],
      notes: [groups.map(({ code, title }) => `${code}: ${title}`).join("; ")],
    }),
  ];
}
