import { drawPlaces } from "#drawings/draw-places.ts";
import { chart, narrative, paragraph, table } from "#report/blocks.ts";
import { captions, columns, sentences } from "#report/chart-messages.ts";
import { causesText, unitsNotMeeting } from "#report/criteria-results.ts";
import { notes, verdictWords } from "#report/messages.ts";
import { byId, type ReportContext } from "#report/report-context.ts";
import type { Block } from "#report/report-model.ts";
import type { Part } from "#report/say.ts";
import { decimalText, pointsText } from "#report/text.ts";
import { criteriaOf } from "#outline.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** Few units: every criterion across them, met or not, with what the data says of the cause. */
export function criteriaByUnit(context: ReportContext): Block[] {
  const { basis, comparison, wards } = context;
  return [
    table({
      caption: captions.criteriaByUnit,
      columns: [
        { title: columns.code, width: 7, align: "center" },
        { title: columns.criterion, width: 26, align: "left" },
        ...wards.map(({ name }) => ({ title: name, width: 15, align: "center" as const })),
        { title: columns.cause, width: 28, align: "left" },
      ],
      rows: criteriaOf(comparison.outline).map((criterion): readonly Part[] => [
        criterion.code,
        criterion.title,
        ...wards.map(({ appraised }) => {
          const result = appraised?.criteria.find(
            ({ criterionId }) => criterionId === criterion.id,
          );
          return verdictWords[result?.verdict ?? "not-appraised"].sign;
        }),
        unitsNotMeeting(context, criterion.id)
          .map((ward) => `${ward.name}: ${causesText(context, ward, criterion.id)}`)
          .join(". "),
      ]),
      notes: [notes.signs, notes.source(basis, comparison.overall.coverage.ranked, wards.length)],
    }),
  ];
}

/** Who stands where, and how sure that is: few units side by side, many by the bands that the figures tell apart. */
export function standingBlocks(context: ReportContext): Block[] {
  const { analyses, isNamingUnits, isFew } = context;
  if (isNamingUnits) return [unitsTable(context), ...(isFew ? [] : placesChart(context))];
  const { standings } = analyses;
  if (!standings?.error) {
    return [narrative("standings", captions.bands, [paragraph(sentences.noIntervals)])];
  }
  return [
    narrative("standings", captions.bands, [
      paragraph(
        sentences.intervals(
          standings.error.from,
          standings.error.n,
          standings.error.leastDifference,
        ),
      ),
    ]),
    bandsTable(context),
  ];
}

function unitsTable({ basis, comparison, wards, named, names }: ReportContext): Block {
  const { coverage } = comparison.overall;
  return table({
    caption: captions.units,
    columns: [
      { title: columns.unit, width: 28, align: "left" },
      { title: columns.city, width: 18, align: "left" },
      { title: columns.criteriaMet, width: 13, align: "center" },
      { title: columns.self, width: 13, align: "right" },
      { title: columns.points, width: 13, align: "right" },
      { title: columns.level, width: 20, align: "left" },
    ],
    rows: wards.map(({ unitId, name, cityName, appraised, unranked }) => [
      name,
      cityName,
      [
        named(`unit.${unitId}.met`),
        { kind: "text", text: "/" } as const,
        named(`unit.${unitId}.applicable`),
      ],
      named(`unit.${unitId}.self`),
      named(`unit.${unitId}.points`),
      unranked === null ? (names.levels.get(appraised?.level ?? "") ?? "–") : columns.notRanked,
    ]),
    notes: [notes.bonus, notes.source(basis, coverage.ranked, coverage.expected)],
  });
}

/** Places with their intervals, while there are few enough of them to read. */
function placesChart(context: ReportContext): Block[] {
  const { standings } = context.analyses;
  if (!standings?.error || standings.units.length === 0) return [];
  const { from, n, leastDifference } = standings.error;
  return [
    chart(drawPlaces(standings.units, byId(context)), [
      sentences.intervals(from, n, leastDifference),
      notes.source(context.basis, standings.n, standings.expected),
    ]),
  ];
}

function bandsTable({ basis, analyses, wards }: ReportContext): Block {
  const { standings } = analyses;
  const byUnit = byId({ wards });
  const bands = [...Map.groupBy(standings?.units ?? [], ({ band }) => band)];
  return table({
    caption: captions.bands,
    columns: [
      { title: columns.band, width: 10, align: "center" },
      { title: columns.units, width: 14, align: "center" },
      { title: columns.range, width: 26, align: "center" },
      { title: columns.placeRange, width: 22, align: "center" },
      { title: columns.byCity, width: 40, align: "left" },
    ],
    rows: bands.map(([band, of]) => {
      const units = of.map(({ unitId }) => byUnit.get(unitId)).filter((ward) => ward !== undefined);
      const totals = units.map(({ appraised }) => appraised?.totalHundredths ?? 0);
      return [
        String(band),
        String(of.length),
        `${pointsText(Math.min(...totals))} – ${pointsText(Math.max(...totals))}`,
        `${Math.min(...of.map(({ low }) => low))} – ${Math.max(...of.map(({ high }) => high))}`,
        perCity(units),
      ];
    }),
    notes: [
      sentences.bandsMean(decimalText(standings?.error?.leastDifference ?? 0)),
      notes.source(basis, standings?.n ?? 0, standings?.expected ?? 0),
    ],
  });
}

function perCity(units: readonly ComparedWard[]): string {
  return [...Map.groupBy(units, ({ cityName }) => cityName)]
    .map(([city, of]) => `${city} ${of.length}`)
    .join(", ");
}
