import { heading, item, listed, narrative, paragraph, placeholder, table } from "#report/blocks.ts";
import {
  planCaptions,
  planColumns as columns,
  planHeadings,
  planNotes,
  planSentences as sentences,
} from "#report/plans/plan-messages.ts";
import { reportedPlans, type ReportedPlan } from "#report/plans/reported-plan.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Block, Passage } from "#report/report-model.ts";

/** How far the cities' plans (Đề án) are: together, city by city, and of the group that they serve above all. */
export function planBlocks(context: ReportContext, number: string): Block[] {
  const plans = reportedPlans(context);
  const [first] = plans;
  return [
    heading(1, number, planHeadings.section),
    narrative(
      "city-plans",
      planHeadings.section,
      first === undefined
        ? [placeholder(sentences.noPlan)]
        : passagesOf(context, plans, first.plan.asOf),
    ),
    ...(first === undefined ? [] : [citiesTable(context, plans, first.plan.asOf)]),
  ];
}

function passagesOf(
  { named }: ReportContext,
  plans: readonly ReportedPlan[],
  asOf: string,
): Passage[] {
  const leading = plans[0]?.served[0];
  return [
    paragraph(
      sentences.overall({
        asOf,
        cities: named("plans.cities"),
        tasks: named("plans.tasks"),
        done: named("plans.done"),
        overdue: named("plans.overdue"),
      }),
      " ",
      sentences.funds(named("plans.planned"), named("plans.spent"), named("plans.used")),
    ),
    ...plans.map(({ plan }) => {
      const of = (name: string) => named(`plan.${plan.id}.${name}`);
      return item(
        sentences.city({
          city: plan.cityName,
          done: of("done"),
          tasks: of("tasks"),
          overdue: of("overdue"),
          planned: of("planned"),
          spent: of("spent"),
          used: of("used"),
        }),
      );
    }),
    ...(leading === undefined
      ? []
      : [
          paragraph(
            sentences.leading(
              leading.code,
              leading.title,
              listed(
                plans.map(({ plan }) => {
                  const of = (name: string) => named(`plan.${plan.id}.group.${leading.id}.${name}`);
                  return sentences.cityOf(plan.cityName, of("done"), of("tasks"));
                }),
                "; ",
              ),
            ),
          ),
        ]),
  ];
}

function citiesTable({ named }: ReportContext, plans: readonly ReportedPlan[], asOf: string) {
  return table({
    caption: planCaptions.cities,
    columns: [
      { title: columns.city, width: 13, align: "left" },
      { title: columns.wards, width: 13, align: "left" },
      { title: columns.tasks, width: 9, align: "center" },
      { title: columns.done, width: 8, align: "center" },
      { title: columns.overdue, width: 6, align: "center" },
      { title: columns.planned, width: 20, align: "right" },
      { title: columns.spent, width: 19, align: "right" },
      { title: columns.used, width: 12, align: "right" },
    ],
    rows: [
      ...plans.map(({ plan, wardNames }) => {
        const of = (name: string) => named(`plan.${plan.id}.${name}`);
        return [
          plan.cityName,
          wardNames.length > mostNamedWards ? of("wards") : wardNames.join(", "),
          ...figuresOfRow.map(of),
        ];
      }),
      [columns.total, "", ...figuresOfRow.map((name) => named(`plans.${name}`))],
    ],
    notes: [planNotes.asOf(asOf)],
  });
}

const figuresOfRow = ["tasks", "done", "overdue", "planned", "spent", "used"] as const;

/** More wards are counted, not named, in a cell of a table. */
const mostNamedWards = 6;
