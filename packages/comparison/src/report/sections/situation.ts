import { heading, item, narrative, paragraph, placeholder } from "#report/blocks.ts";
import { coverageBlocks } from "#report/charts/coverage.ts";
import { headings, placeholders, sentences } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Passage, Section } from "#report/report-model.ts";

/** I. Situation, leadership, and what was assessed on which data. */
export function situationSection(context: ReportContext): Section {
  return {
    number: "I",
    title: headings.situation,
    blocks: [
      heading(1, "1.", headings.situationOf),
      narrative("situation", headings.situationOf, [placeholder(placeholders.situation)]),
      heading(1, "2.", headings.leadership),
      narrative("leadership", headings.leadership, [placeholder(placeholders.leadership)]),
      heading(1, "3.", headings.scope),
      narrative("scope", headings.scope, scopeOf(context)),
      ...coverageBlocks(context),
    ],
  };
}

function scopeOf(context: ReportContext): Passage[] {
  const { basis, named } = context;
  return [
    paragraph(
      sentences.setInUse(
        {
          groups: named("set.groups"),
          criteria: named("set.criteria"),
          indicators: named("set.indicators"),
          points: named("set.points"),
        },
        basis.versionLabel,
      ),
    ),
    paragraph(
      sentences.called({
        expected: named("units.expected"),
        cities: named("cities.expected"),
        submitted: named("units.submitted"),
        onTime: named("units.on-time"),
        appraised: named("units.appraised"),
      }),
    ),
    ...leftOut(context),
    paragraph(sentences.dataset(basis)),
    ...(basis.simulated ? [paragraph(sentences.simulated)] : []),
    ...(basis.illustrative ? [paragraph(sentences.illustrative)] : []),
  ];
}

function leftOut({ wards, isNamingUnits, named }: ReportContext): Passage[] {
  const left = wards.filter(({ unranked }) => unranked !== null);
  if (left.length === 0) return [paragraph(sentences.allComplete)];
  if (isNamingUnits) {
    return [
      paragraph(sentences.notCompared(named("units.left-out"))),
      ...left.map(({ name, cityName, unranked }) =>
        item(sentences.notComparedWard(name, cityName, unranked ?? "not-submitted")),
      ),
    ];
  }
  return [
    paragraph(sentences.notCompared(named("units.left-out"))),
    ...[...Map.groupBy(left, ({ unranked }) => unranked ?? "not-submitted")].map(([reason]) =>
      item(sentences.notComparedUnits(reason, named(`units.${reason}`))),
    ),
  ];
}
