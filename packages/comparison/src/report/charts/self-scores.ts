import { drawGaps } from "#drawings/draw-self-scores.ts";
import { chart, table } from "#report/blocks.ts";
import { captions, columns, sentences } from "#report/chart-messages.ts";
import { notes } from "#report/messages.ts";
import { byId, type ReportContext } from "#report/report-context.ts";
import type { Block } from "#report/report-model.ts";
import { decimalText, signed } from "#report/text.ts";
import type { Gap } from "#analysis/self-score-analysis.ts";

/** Whether self-scores hold up: differences against means, and levels against levels. */
export function selfScoreBlocks(context: ReportContext): Block[] {
  const { analyses, basis, isFew } = context;
  const { selfScores } = analyses;
  if (selfScores === undefined || selfScores.overall.n === 0) return [];
  const source = notes.source(basis, selfScores.overall.n, selfScores.expected);
  return [
    ...(isFew
      ? []
      : [chart(drawGaps(selfScores, byId(context)), [sentences.gap(selfScores.overall), source])]),
    gapsTable(context, source),
    ...levelsTable(context, source),
  ];
}

function gapsTable({ analyses, isNamingUnits, wards }: ReportContext, source: string): Block {
  const { cities = [], overall, units = [] } = analyses.selfScores ?? {};
  const names = new Map(wards.map(({ unitId, name }) => [unitId, name]));
  if (isNamingUnits) {
    return table({
      caption: captions.gapsByUnit,
      columns: [
        { title: columns.unit, width: 40, align: "left" },
        { title: columns.selfMinusAppraised, width: 30, align: "right" },
        { title: columns.criteriaLost, width: 30, align: "center" },
      ],
      rows: units.map(({ unitId, selfHundredths, appraisedHundredths, criteriaLost }) => {
        const gap = (selfHundredths - appraisedHundredths) / 100;
        return [names.get(unitId) ?? "", signed(decimalText(gap), gap), String(criteriaLost)];
      }),
      notes: [sentences.severity, source],
    });
  }
  return table({
    caption: captions.gapsByCity,
    columns: [
      { title: columns.city, width: 30, align: "left" },
      { title: columns.units, width: 14, align: "center" },
      { title: columns.meanGap, width: 18, align: "right" },
      { title: columns.interval, width: 24, align: "center" },
      { title: columns.limits, width: 24, align: "center" },
    ],
    rows: [
      ...cities.map((city) => [city.name, ...gapCells(city)]),
      ...(overall === undefined ? [] : [[columns.all, ...gapCells(overall)]]),
    ],
    notes: [sentences.severity, notes.few, source],
  });
}

function gapCells({ n, mean, interval, limits }: Gap): readonly string[] {
  const range = (of: Gap["limits"]) =>
    of === null ? "–" : `${decimalText(of.low)} – ${decimalText(of.high)}`;
  return [
    String(n),
    mean === null ? "–" : signed(decimalText(mean), mean),
    range(interval),
    range(limits),
  ];
}

/** Rows as the units scored themselves, columns as appraised. */
function levelsTable({ analyses, names }: ReportContext, source: string): Block[] {
  const { levels = [], table: counts = [], kappa = null } = analyses.selfScores ?? {};
  if (levels.length === 0) return [];
  const label = (level: string) => names.levels.get(level) ?? level;
  return [
    table({
      caption: captions.levels,
      columns: [
        { title: columns.selfLevel, width: 30, align: "left" },
        ...levels.map((level) => ({ title: label(level), width: 14, align: "center" as const })),
      ],
      rows: levels.map((level, row) => [
        label(level),
        ...levels.map((_, column) => String(counts[row]?.[column] ?? 0)),
      ]),
      notes: [
        kappa === null ? sentences.noKappa : sentences.kappa(kappa.quadratic, kappa.linear),
        source,
      ],
    }),
  ];
}
