import { heading, item, paragraph, placeholder, table } from "#report/blocks.ts";
import { captions, columns, headings, notes, sentences } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block, Section, Span } from "#report/report-model.ts";
import { difference, say } from "#report/say.ts";
import { groupBlocks } from "#report/sections/group-results.ts";
import { lackText } from "#report/words.ts";
import type { ComparedRound } from "#rounds/compare-round.ts";
import { changeBetween } from "#rounds/change.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** II. Results: overall, by group and criterion, against earlier rounds. */
export function resultsSection(context: ReportContext): Section {
  return {
    number: "II",
    title: headings.results,
    blocks: [
      heading(1, "1.", headings.overall),
      ...overallBlocks(context),
      heading(1, "2.", headings.byGroup),
      ...groupBlocks(context),
      heading(1, "3.", headings.change),
      ...changeBlocks(context),
    ],
  };
}

function overallBlocks(context: ReportContext): Block[] {
  const { comparison, count, isNamingUnits } = context;
  const { overall, outline } = comparison;
  const levels = new Map(outline.levels.map(({ key, label }) => [key, label]));
  return [
    paragraph(
      sentences.allCriteriaMet(
        overall.allCriteriaMet,
        count(overall.coverage.ranked, "units", "appraised"),
      ),
    ),
    paragraph(sentences.criteriaRange(overall.criteriaMet.min, overall.criteriaMet.max)),
    paragraph(
      sentences.totalRange(overall.total.min, overall.total.max),
      ...(isNamingUnits
        ? []
        : [" ", sentences.totalMean(overall.total.mean, overall.total.median)]),
    ),
    ...overall.levels
      .filter(({ units }) => units > 0)
      .map(({ level, units }) =>
        item(sentences.levelCount(levels.get(level) ?? level, count(units, "units", "appraised"))),
      ),
    ...(overall.undetermined > 0
      ? [item(sentences.noLevel(count(overall.undetermined, "units")))]
      : []),
    ...(isNamingUnits
      ? [
          ...context.wards
            .filter(({ appraised }) => appraised !== null)
            .map((ward) => item(wardSentence(context, ward))),
          paragraph(sentences.fewUnits),
        ]
      : [citiesTable(context)]),
  ];
}

function wardSentence({ own, names }: ReportContext, ward: ComparedWard): readonly Span[] {
  const { appraised, self } = ward;
  const sentence = sentences.ward({
    name: ward.name,
    city: ward.cityName,
    met: own(appraised?.criteriaMet, "criteria", "appraised"),
    applicable: own(appraised?.criteriaApplicable, "criteria", "appraised"),
    self: own(self?.totalHundredths, "points", "self"),
    appraised: own(appraised?.totalHundredths, "points", "appraised"),
    level: names.levels.get(appraised?.level ?? "") ?? sentences.undetermined,
  });
  if (!appraised?.next) return sentence;
  const { level, lacks } = appraised.next;
  const words = lacks.map((lack) => lackText(lack, names)).join("; ");
  return [...sentence, ...say`${sentences.next(names.levels.get(level) ?? level, words)}`];
}

function citiesTable({ basis, comparison }: ReportContext): Block {
  const { coverage } = comparison.overall;
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
    notes: [notes.few, notes.source(basis, coverage.ranked, coverage.expected)],
  });
}

function changeBlocks(context: ReportContext): Block[] {
  const { previous, sameSeason } = context.earlier;
  return [
    ...(previous === undefined ? [paragraph(sentences.noEarlier)] : against(context, previous)),
    ...(sameSeason === undefined
      ? [placeholder(sentences.noSameSeason)]
      : against(context, sameSeason)),
    ...((previous ?? sameSeason) ? [paragraph(sentences.changeIsPlain)] : []),
  ];
}

function against(
  { comparison, wards, isNamingUnits, count }: ReportContext,
  earlier: ComparedRound,
): Block[] {
  const changes = changeBetween(earlier, { comparison, wards });
  const known = changes.filter(({ total }) => total.value !== null);
  const rose = known.filter(({ total }) => (total.value ?? 0) > 0);
  const { basis } = earlier.comparison;
  return [
    paragraph(sentences.rose(count(rose.length, "units", "appraised"), known.length, basis)),
    ...(isNamingUnits
      ? changes.map((change) =>
          item(sentences.change({ ...change, total: difference(change.total) }, basis)),
        )
      : []),
  ];
}
