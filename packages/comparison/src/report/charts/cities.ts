import { cityBars, drawCityBars, drawCityStrip } from "#drawings/draw-cities.ts";
import { chart, narrative, paragraph, table } from "#report/blocks.ts";
import { captions, columns, sentences } from "#report/chart-messages.ts";
import { notes } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block } from "#report/report-model.ts";
import { say } from "#report/say.ts";
import { decimalText } from "#report/text.ts";

/** Whether cities differ more than wards inside them, and which truly stands out. */
export function cityBlocks(context: ReportContext): Block[] {
  const { basis, comparison, wards, analyses } = context;
  const { coverage } = comparison.overall;
  const source = notes.source(basis, coverage.ranked, coverage.expected);
  const between = analyses.analysis?.betweenCities ?? null;
  return [
    citiesTable(context, source),
    narrative("cities", captions.strip, [
      paragraph(
        between === null
          ? sentences.noBetween
          : sentences.between(between.icc, between.interval, between.n),
      ),
    ]),
    chart(drawCityStrip(comparison, wards), [source]),
    ...caterpillar(context, source),
  ];
}

function citiesTable({ comparison }: ReportContext, source: string): Block {
  return table({
    caption: captions.cities,
    columns: [
      { title: columns.city, width: 26, align: "left" },
      { title: columns.units, width: 14, align: "center" },
      { title: columns.mean, width: 14, align: "right" },
      { title: columns.median, width: 14, align: "right" },
      { title: columns.range, width: 24, align: "center" },
    ],
    rows: comparison.cities.map(({ cityName, coverage: own, total }) => [
      cityName ?? "",
      `${own.ranked}/${own.expected}`,
      total.mean,
      total.median,
      say`${total.min} – ${total.max}`,
    ]),
    notes: [notes.few, source],
  });
}

function caterpillar({ analyses, comparison }: ReportContext, source: string): Block[] {
  const cities = analyses.analysis?.cities ?? [];
  const drawing = drawCityBars(comparison, cities);
  if (drawing === undefined) return [];
  return [
    chart(drawing, [sentences.barsMean, source]),
    table({
      caption: captions.caterpillar,
      columns: [
        { title: columns.city, width: 40, align: "left" },
        { title: columns.shrunk, width: 30, align: "right" },
        { title: columns.bar, width: 30, align: "center" },
      ],
      rows: cityBars(cities).map(({ name, low, value, high }) => [
        name,
        decimalText(value),
        `${decimalText(low)} – ${decimalText(high)}`,
      ]),
      notes: [],
    }),
  ];
}
