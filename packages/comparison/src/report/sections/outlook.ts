import { item, paragraph, placeholder } from "#report/blocks.ts";
import { unitsNotMeetingSpans, unmetCriteria } from "#report/criteria-results.ts";
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
    ],
  };
}

/** V. Proposals are nobody's to compute. */
export function proposalsSection(): Section {
  return { number: "V", title: headings.proposals, blocks: [placeholder(placeholders.proposals)] };
}
