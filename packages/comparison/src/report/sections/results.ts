import { heading, item, narrative, paragraph } from "#report/blocks.ts";
import { changeBlocks } from "#report/charts/change.ts";
import { cityBlocks } from "#report/charts/cities.ts";
import { groupHeat } from "#report/charts/group-heat.ts";
import { criteriaByUnit, standingBlocks } from "#report/charts/standings.ts";
import { headings, sentences } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block, Section, Span } from "#report/report-model.ts";
import { say } from "#report/say.ts";
import { groupBlocks } from "#report/sections/group-results.ts";
import { planBlocks } from "#report/sections/city-plans.ts";
import { lackText } from "#report/words.ts";
import type { ComparedWard } from "#wards/compared-ward.ts";

/** II. Results: overall, by group and criterion, against earlier rounds, and of the cities' plans. */
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
      ...planBlocks(context, "4."),
    ],
  };
}

function overallBlocks(context: ReportContext): Block[] {
  const { comparison, isNamingUnits, isFew, named } = context;
  const { overall } = comparison;
  return [
    narrative("overall", headings.overall, [
      paragraph(sentences.allCriteriaMet(named("met.all"), named("units.compared"))),
      paragraph(sentences.criteriaRange(named("met.min"), named("met.max"))),
      paragraph(
        sentences.totalRange(named("points.min"), named("points.max")),
        ...(isNamingUnits
          ? []
          : [" ", sentences.totalMean(named("points.mean"), named("points.median"))]),
      ),
      ...overall.levels
        .filter(({ units }) => units > 0)
        .map(({ level }) =>
          item(
            sentences.levelCount(context.names.levels.get(level) ?? level, named(`level.${level}`)),
          ),
        ),
      ...(overall.undetermined > 0 ? [item(sentences.noLevel(named("level.none")))] : []),
      ...(isNamingUnits
        ? [
            ...context.wards
              .filter(({ appraised }) => appraised !== null)
              .map((ward) => item(wardSentence(context, ward))),
            paragraph(sentences.fewUnits),
          ]
        : []),
    ]),
    ...(isFew ? criteriaByUnit(context) : []),
    ...standingBlocks(context),
    ...(isFew ? [] : cityBlocks(context)),
    ...groupHeat(context),
  ];
}

function wardSentence({ named, names }: ReportContext, ward: ComparedWard): readonly Span[] {
  const { unitId, appraised } = ward;
  const sentence = sentences.ward({
    name: ward.name,
    city: ward.cityName,
    met: named(`unit.${unitId}.met`),
    applicable: named(`unit.${unitId}.applicable`),
    self: named(`unit.${unitId}.self`),
    appraised: named(`unit.${unitId}.points`),
    level: names.levels.get(appraised?.level ?? "") ?? sentences.undetermined,
  });
  if (!appraised?.next) return sentence;
  const { level, lacks } = appraised.next;
  const words = lacks.map((lack) => lackText(lack, names)).join("; ");
  return [...sentence, ...say`${sentences.next(names.levels.get(level) ?? level, words)}`];
}
