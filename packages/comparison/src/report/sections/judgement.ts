import { heading, item, narrative, paragraph, placeholder } from "#report/blocks.ts";
import { selfScoreBlocks } from "#report/charts/self-scores.ts";
import { unitsNotMeetingSpans, unmetCriteria } from "#report/criteria-results.ts";
import { headings, placeholders, sentences } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Passage, Section } from "#report/report-model.ts";

/** III. Judgement: what the data says of strengths and weaknesses; the judging itself is left to people. */
export function judgementSection(context: ReportContext): Section {
  return {
    number: "III",
    title: headings.judgement,
    blocks: [
      heading(1, "1.", headings.strengths),
      narrative("strengths", headings.strengths, [
        paragraph(
          sentences.strengths(context.named("criteria.met"), context.named("criteria.all")),
        ),
        placeholder(placeholders.strengths),
      ]),
      heading(1, "2.", headings.weaknesses),
      narrative("weaknesses", headings.weaknesses, [
        ...weaknesses(context),
        selfAgainstAppraised(context),
        placeholder(placeholders.weaknesses),
      ]),
      ...selfScoreBlocks(context),
      heading(1, "3.", headings.causes),
      ...(unmetCriteria(context).length > 0
        ? [narrative("causes", headings.causes, [paragraph(sentences.causesRecorded)])]
        : []),
      heading(2, "a)", headings.objectiveCauses),
      narrative("objective-causes", headings.objectiveCauses, [
        placeholder(placeholders.objectiveCauses),
      ]),
      heading(2, "b)", headings.subjectiveCauses),
      narrative("subjective-causes", headings.subjectiveCauses, [
        placeholder(placeholders.subjectiveCauses),
      ]),
      heading(1, "4.", headings.lessons),
      narrative("lessons", headings.lessons, [placeholder(placeholders.lessons)]),
    ],
  };
}

function weaknesses(context: ReportContext): Passage[] {
  const unmet = unmetCriteria(context);
  if (unmet.length === 0) return [paragraph(sentences.noWeakness)];
  return [
    paragraph(sentences.weaknesses(context.named("criteria.unmet"), context.named("criteria.all"))),
    ...unmet.map(({ criterion }) =>
      item(
        sentences.criterion({
          code: criterion.code,
          title: criterion.title,
          met: context.named(`criterion.${criterion.id}.met`),
          judged: context.named(`criterion.${criterion.id}.judged`),
        }),
        sentences.notMetBy(unitsNotMeetingSpans(context, criterion.id, false)),
      ),
    ),
  ];
}

function selfAgainstAppraised({ named }: ReportContext): Passage {
  const above = named("self.above");
  return paragraph(
    above.kind === "figure" && above.figure.value === 0
      ? sentences.selfEqual
      : sentences.selfAbove(above, named("self.compared")),
  );
}
