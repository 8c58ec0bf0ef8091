import { heading, item, narrative, paragraph, placeholder } from "#report/blocks.ts";
import { criteriaAdviceBlocks } from "#report/charts/criteria-advice.ts";
import { unitsNotMeetingSpans, unmetCriteria } from "#report/criteria-results.ts";
import { sensitivityBlocks } from "#report/charts/sensitivity.ts";
import { headings, placeholders, sentences } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Section } from "#report/report-model.ts";

/** IV. What is to be done: the unmet criteria are named, deadlines and bodies are for people to decide. */
export function directionSection(context: ReportContext): Section {
  const unmet = unmetCriteria(context);
  return {
    number: "IV",
    title: headings.direction,
    blocks: [
      narrative("direction", headings.direction, [
        ...(unmet.length === 0
          ? [paragraph(sentences.nothingToRemedy)]
          : unmet.map(({ criterion }) =>
              item(
                sentences.toRemedy(
                  criterion.code,
                  criterion.title,
                  unitsNotMeetingSpans(context, criterion.id, false),
                ),
              ),
            )),
        placeholder(placeholders.direction),
      ]),
    ],
  };
}

/** V. Proposals are people's; of the criteria themselves the data has something to say. */
export function proposalsSection(context: ReportContext): Section {
  return {
    number: "V",
    title: headings.proposals,
    blocks: [
      heading(1, "1.", headings.aboutCriteria),
      ...criteriaAdviceBlocks(context),
      ...sensitivityBlocks(context),
      heading(1, "2.", headings.otherProposals),
      narrative("proposals", headings.otherProposals, [placeholder(placeholders.proposals)]),
    ],
  };
}
