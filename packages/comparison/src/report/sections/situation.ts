import { heading, item, paragraph, placeholder } from "#report/blocks.ts";
import { headings, placeholders, sentences } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block, Section } from "#report/report-model.ts";
import { criteriaOf } from "#outline.ts";

/** I. Situation, leadership, and what was assessed on which data. */
export function situationSection(context: ReportContext): Section {
  return {
    number: "I",
    title: headings.situation,
    blocks: [
      heading(1, "1.", headings.situationOf),
      placeholder(placeholders.situation),
      heading(1, "2.", headings.leadership),
      placeholder(placeholders.leadership),
      heading(1, "3.", headings.scope),
      ...scopeOf(context),
    ],
  };
}

function scopeOf(context: ReportContext): Block[] {
  const { basis, comparison, count } = context;
  const { coverage } = comparison.overall;
  const criteria = criteriaOf(comparison.outline);
  const most = comparison.outline.groups.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0);
  return [
    paragraph(
      sentences.setInUse(
        {
          groups: count(comparison.outline.groups.length, "count"),
          criteria: count(criteria.length, "criteria"),
          indicators: count(
            criteria.reduce((sum, { indicators }) => sum + indicators.length, 0),
            "count",
          ),
          points: count(most, "points"),
        },
        basis.versionLabel,
      ),
    ),
    paragraph(
      sentences.called({
        expected: count(coverage.expected, "units"),
        cities: count(comparison.cities.length, "cities"),
        submitted: count(coverage.submitted, "units"),
        onTime: count(coverage.onTime, "units"),
        appraised: count(coverage.appraised, "units"),
      }),
    ),
    ...leftOut(context),
    paragraph(sentences.dataset(basis)),
    ...(basis.simulated ? [paragraph(sentences.simulated)] : []),
    ...(basis.illustrative ? [paragraph(sentences.illustrative)] : []),
  ];
}

function leftOut({ wards, isNamingUnits, count }: ReportContext): Block[] {
  const left = wards.filter(({ unranked }) => unranked !== null);
  if (left.length === 0) return [paragraph(sentences.allComplete)];
  if (isNamingUnits) {
    return [
      paragraph(sentences.notCompared(count(left.length, "units"))),
      ...left.map(({ name, cityName, unranked }) =>
        item(sentences.notComparedWard(name, cityName, unranked ?? "not-submitted")),
      ),
    ];
  }
  return [
    paragraph(sentences.notCompared(count(left.length, "units"))),
    ...[...Map.groupBy(left, ({ unranked }) => unranked ?? "not-submitted")].map(([reason, of]) =>
      item(sentences.notComparedUnits(reason, count(of.length, "units"))),
    ),
  ];
}
