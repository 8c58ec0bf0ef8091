import { narrative, paragraph, table } from "#report/blocks.ts";
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
    {
      kind: "chart",
      chart: {
        kind: "strip",
        rows: comparison.cities.map(({ cityId, cityName, total }) => ({
          name: cityName ?? "",
          values: wards
            .filter((ward) => ward.cityId === cityId && ward.standing !== null)
            .map(({ appraised }) => (appraised?.totalHundredths ?? 0) / 100),
          mean: inPoints(total.mean.value),
          median: inPoints(total.median.value),
        })),
        axisTitle: columns.points,
        meanName: columns.mean,
        medianName: columns.median,
      },
      caption: captions.strip,
      alt: comparison.cities
        .map(({ cityName, coverage: own, total }) =>
          sentences.cityRange(cityName ?? "", own.ranked, total.min, total.max, total.mean),
        )
        .join(" "),
      notes: [source],
    },
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

/** Bars of 1,39 deviations: two that do not overlap differ. */
const barForPairs = 1.39;

function caterpillar({ analyses, comparison }: ReportContext, source: string): Block[] {
  const cities = (analyses.analysis?.cities ?? [])
    .flatMap(({ cityName, estimate, deviation }) =>
      estimate === null || deviation === null ? [] : [{ cityName, estimate, deviation }],
    )
    .toSorted((a, b) => b.estimate - a.estimate);
  const mean = inPoints(comparison.overall.total.mean.value);
  if (cities.length < 2 || mean === null) return [];
  const rows = cities.map(({ cityName, estimate, deviation }) => ({
    name: cityName,
    low: estimate - barForPairs * deviation,
    value: estimate,
    high: estimate + barForPairs * deviation,
  }));
  return [
    {
      kind: "chart",
      chart: {
        kind: "ranges",
        rows,
        axisTitle: columns.shrunk,
        reference: { name: sentences.overallMean(mean), value: mean },
      },
      caption: captions.caterpillar,
      alt: rows
        .map(({ name, low, value, high }) => sentences.shrunk(name, value, low, high))
        .join(" "),
      notes: [sentences.barsMean, source],
    },
    table({
      caption: captions.caterpillar,
      columns: [
        { title: columns.city, width: 40, align: "left" },
        { title: columns.shrunk, width: 30, align: "right" },
        { title: columns.bar, width: 30, align: "center" },
      ],
      rows: rows.map(({ name, low, value, high }) => [
        name,
        decimalText(value),
        `${decimalText(low)} – ${decimalText(high)}`,
      ]),
      notes: [],
    }),
  ];
}

function inPoints(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}
