import { heading, item, narrative, paragraph, placeholder } from "#report/blocks.ts";
import {
  type CriterionStanding,
  criteriaStandings,
  unitsNotMeetingSpans,
} from "#report/criteria-results.ts";
import { headings, placeholders, sentences } from "#report/messages.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block, Passage } from "#report/report-model.ts";
import { pointLetter } from "#report/text.ts";
import type { GroupOutline } from "#outline.ts";

/** Each group in turn: its points, criteria met by all together, the others one by one with causes. */
export function groupBlocks(context: ReportContext): Block[] {
  const standings = new Map(
    criteriaStandings(context).map((standing) => [standing.criterion.id, standing]),
  );
  return context.comparison.outline.groups.flatMap((group, index) => [
    heading(2, `${pointLetter(index)})`, headings.group(group.code, group.title)),
    narrative(`group.${group.id}`, headings.group(group.code, group.title), [
      paragraph(groupPoints(context, group)),
      ...criteriaItems(
        context,
        group.criteria
          .map(({ id }) => standings.get(id))
          .filter((standing) => standing !== undefined),
      ),
      placeholder(placeholders.work),
    ]),
  ]);
}

function groupPoints(
  { comparison, wards, named, isNamingUnits }: ReportContext,
  { id }: GroupOutline,
) {
  const most = named(`group.${id}.most`);
  const isSummed = comparison.overall.groups.some(({ groupId }) => groupId === id);
  if (!isNamingUnits && isSummed)
    return sentences.groupPoints(named(`group.${id}.min`), named(`group.${id}.max`), most);
  return sentences.groupPointsOf(
    wards
      .filter(({ appraised }) => appraised !== null)
      .map(({ unitId, name }) => [name, named(`unit.${unitId}.group.${id}`)]),
    most,
  );
}

function criteriaItems(context: ReportContext, standings: readonly CriterionStanding[]): Passage[] {
  const everybody = context.comparison.overall.coverage.appraised;
  const metByAll = standings.filter(
    (standing) => everybody > 0 && standing.count.met === everybody,
  );
  const others = standings.filter((standing) => !metByAll.includes(standing));
  return [
    ...(metByAll.length === 0
      ? []
      : [
          item(
            sentences.metByAll(
              metByAll.map(({ criterion }) => criterion.code).join(", "),
              context.named("units.appraised"),
            ),
          ),
        ]),
    ...others.map((standing) => criterionItem(context, standing)),
  ];
}

function criterionItem(
  context: ReportContext,
  { criterion, count, judged }: CriterionStanding,
): Passage {
  if (judged === 0) return item(sentences.noneJudged(criterion.code, criterion.title));
  const sentence = sentences.criterion({
    code: criterion.code,
    title: criterion.title,
    met: context.named(`criterion.${criterion.id}.met`),
    judged: context.named(`criterion.${criterion.id}.judged`),
  });
  if (count.notMet === 0) return item(sentence);
  return item(sentence, sentences.notMetBy(unitsNotMeetingSpans(context, criterion.id, true)));
}
