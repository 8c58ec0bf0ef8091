import { ownerWords, servedWords, taskWords } from "@thuocdo/submissions/city-plan/plan-labels";
import { heading, narrative, paragraph, table } from "#report/blocks.ts";
import {
  planCaptions,
  planColumns as columns,
  planHeadings,
  planNotes,
  planSentences as sentences,
} from "#report/plans/plan-messages.ts";
import {
  reportedPlans,
  type ReportedPlan,
  type ServedResult,
} from "#report/plans/reported-plan.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block, UnnumberedAnnex } from "#report/report-model.ts";
import type { Part } from "#report/say.ts";
import { countText, dateText, pointsText } from "#report/text.ts";

/** Each city's plan (Đề án): wards, tasks, money by source, and the criteria that it serves; no annex where there is no plan. */
export function plansAnnexes(context: ReportContext): readonly UnnumberedAnnex[] {
  const plans = reportedPlans(context);
  if (plans.length === 0) return [];
  return [
    {
      title: planHeadings.annex,
      orientation: "landscape",
      blocks: plans.flatMap((plan, at) => blocksOf(context, plan, at + 1)),
    },
  ];
}

function blocksOf(context: ReportContext, reported: ReportedPlan, number: number): Block[] {
  const { plan, head } = reported;
  return [
    heading(1, `${number}.`, planHeadings.plan(plan.cityName, head.title)),
    overview(context, reported),
    servedTable(reported),
    tasksTable(context, reported),
    fundsTable(context, reported),
  ];
}

function overview({ named }: ReportContext, { plan, head, wardNames }: ReportedPlan) {
  const of = (name: string) => named(`plan.${plan.id}.${name}`);
  return narrative(`plan.${plan.id}`, planHeadings.plan(plan.cityName, head.title), [
    paragraph(sentences.decision(head.decisionNumber, head.decidedOn)),
    paragraph(sentences.time(head.periodFrom, head.periodTo)),
    paragraph(sentences.wards(wardNames)),
    paragraph(
      sentences.tasks({
        tasks: of("tasks"),
        done: of("done"),
        doneLate: of("done-late"),
        inProgress: of("in-progress"),
        notStarted: of("not-started"),
        stopped: of("stopped"),
        overdue: of("overdue"),
      }),
    ),
    paragraph(sentences.funds(of("planned"), of("spent"), of("used"))),
  ]);
}

function servedTable({ plan, served }: ReportedPlan) {
  const line = (name: string, { tasks, met, judged }: ServedResult): readonly Part[] => [
    name,
    countText(tasks.total),
    countText(tasks.done),
    countText(tasks.overdue),
    judged === 0 ? "–" : `${countText(met)}/${countText(judged)}`,
  ];
  return table({
    caption: planCaptions.served(plan.cityName),
    columns: [
      { title: columns.served, width: 52, align: "left" },
      { title: columns.tasks, width: 12, align: "center" },
      { title: columns.done, width: 12, align: "center" },
      { title: columns.overdue, width: 12, align: "center" },
      { title: columns.results, width: 12, align: "center" },
    ],
    rows: served.flatMap((group) => [
      line(planNotes.group(group.code, group.title), group),
      ...group.criteria.map((one) => line(`${one.code}. ${one.title}`, one)),
    ]),
    notes: [planNotes.results, planNotes.asOf(plan.asOf)],
  });
}

function tasksTable({ comparison }: ReportContext, { plan, tasks, ownerNames }: ReportedPlan) {
  return table({
    caption: planCaptions.tasks(plan.cityName),
    columns: [
      { title: columns.number, width: 6, align: "center" },
      { title: columns.task, width: 40, align: "left" },
      { title: columns.owner, width: 22, align: "left" },
      { title: columns.due, width: 12, align: "center" },
      { title: columns.state, width: 20, align: "left" },
      { title: columns.criteria, width: 14, align: "left" },
    ],
    rows:
      tasks.length === 0
        ? [["–", "", "", "", "", ""]]
        : tasks.map((standing) => [
            standing.task.number,
            standing.task.title,
            ownerWords(standing.task, ownerNames),
            standing.task.dueOn === null ? "–" : dateText(standing.task.dueOn),
            taskWords(standing),
            servedWords(standing.task.nodeIds, comparison.outline.groups),
          ]),
    notes: [planNotes.asOf(plan.asOf)],
  });
}

function fundsTable({ named }: ReportContext, { plan, funds }: ReportedPlan) {
  const of = (name: string) => named(`plan.${plan.id}.${name}`);
  return table({
    caption: planCaptions.funds(plan.cityName),
    columns: [
      { title: columns.source, width: 40, align: "left" },
      { title: columns.planned, width: 22, align: "right" },
      { title: columns.spent, width: 22, align: "right" },
      { title: columns.used, width: 14, align: "right" },
    ],
    rows: [
      ...funds.sources.map(({ source, sum }) => [
        source.name,
        countText(sum.plannedDong),
        countText(sum.spentDong),
        sum.usedHundredths === null ? "–" : `${pointsText(sum.usedHundredths)} %`,
      ]),
      [columns.total, of("planned"), of("spent"), of("used")],
    ],
    notes: [planNotes.asOf(plan.asOf)],
  });
}
