import { heading, item, paragraph, placeholder } from "#report/blocks.ts";
import {
  criteriaStandings,
  unitsNotMeetingSpans,
  unmetCriteria,
} from "#report/criteria-results.ts";
import { headings, placeholders, sentences } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block, Section } from "#report/report-model.ts";

/** III. Judgement: what the data says of strengths and weaknesses; the judging itself is left to people. */
export function judgementSection(context: ReportContext): Section {
  return {
    number: "III",
    title: headings.judgement,
    blocks: [
      heading(1, "1.", headings.strengths),
      paragraph(strengths(context)),
      placeholder(placeholders.strengths),
      heading(1, "2.", headings.weaknesses),
      ...weaknesses(context),
      selfAgainstAppraised(context),
      placeholder(placeholders.weaknesses),
      heading(1, "3.", headings.causes),
      ...(unmetCriteria(context).length > 0 ? [paragraph(sentences.causesRecorded)] : []),
      heading(2, "a)", headings.objectiveCauses),
      placeholder(placeholders.objectiveCauses),
      heading(2, "b)", headings.subjectiveCauses),
      placeholder(placeholders.subjectiveCauses),
      heading(1, "4.", headings.lessons),
      placeholder(placeholders.lessons),
    ],
  };
}

function strengths(context: ReportContext) {
  const standings = criteriaStandings(context);
  const met = standings.filter(
    ({ count, judged }) => judged > 0 && count.notMet === 0 && count.missing === 0,
  );
  return sentences.strengths(
    context.count(met.length, "criteria", "appraised"),
    context.count(standings.length, "criteria"),
  );
}

function weaknesses(context: ReportContext): Block[] {
  const unmet = unmetCriteria(context);
  const all = criteriaStandings(context).length;
  if (unmet.length === 0) return [paragraph(sentences.noWeakness)];
  return [
    paragraph(
      sentences.weaknesses(
        context.count(unmet.length, "criteria", "appraised"),
        context.count(all, "criteria"),
      ),
    ),
    ...unmet.map(({ criterion, count, judged }) =>
      item(
        sentences.criterion({
          code: criterion.code,
          title: criterion.title,
          met: context.count(count.met, "units", "appraised"),
          judged: context.count(judged, "units", "appraised"),
        }),
        sentences.notMetBy(unitsNotMeetingSpans(context, criterion.id, false)),
      ),
    ),
  ];
}

function selfAgainstAppraised({ wards, count }: ReportContext): Block {
  const both = wards.filter(({ self, standing }) => self !== null && standing !== null);
  const above = both.filter(
    ({ self, appraised }) => (self?.totalHundredths ?? 0) > (appraised?.totalHundredths ?? 0),
  );
  return paragraph(
    above.length === 0
      ? sentences.selfEqual
      : sentences.selfAbove(count(above.length, "units"), count(both.length, "units")),
  );
}
