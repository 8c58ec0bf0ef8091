import { usedShare } from "@thuocdo/submissions/city-plan/plan-standing";
import { figure, type FigureUnit } from "#figure.ts";
import { planLabels as labels } from "#report/plans/plan-messages.ts";
import { reportedPlans, type ReportedPlan } from "#report/plans/reported-plan.ts";
import type { ReportFacts } from "#report/report-facts.ts";
import type { NamedFigure } from "#report/report-model.ts";
import { printed } from "#report/say.ts";

/** Figures of the plans (Đề án) of the cities that sentences may name. Amounts are whole đồng. */
export function planFigures(facts: ReportFacts): readonly NamedFigure[] {
  const plans = reportedPlans(facts);
  if (plans.length === 0) return [];
  const { expected } = facts.comparison.overall.coverage;
  const entry = entryOver(facts, expected);
  const sum = (of: (plan: ReportedPlan) => number) =>
    plans.reduce((total, plan) => total + of(plan), 0);
  const planned = sum(({ funds }) => funds.total.plannedDong);
  const spent = sum(({ funds }) => funds.total.spentDong);
  const cities = new Set(plans.map(({ plan }) => plan.cityUnitId)).size;
  return [
    entry("plans.cities", labels.cities, cities, "cities"),
    entry(
      "plans.tasks",
      labels.tasks,
      sum(({ count }) => count.total),
    ),
    entry(
      "plans.done",
      labels.done,
      sum(({ count }) => count.done),
    ),
    entry(
      "plans.overdue",
      labels.overdue,
      sum(({ count }) => count.overdue),
    ),
    entry("plans.planned", labels.planned, planned),
    entry("plans.spent", labels.spent, spent),
    entry("plans.used", labels.used, usedShare(planned, spent), "percent"),
    ...plans.flatMap((plan) => figuresOf(facts, plan)),
  ];
}

function figuresOf(facts: ReportFacts, reported: ReportedPlan): readonly NamedFigure[] {
  const { plan, head, count, funds, served, units } = reported;
  const entry = entryOver(facts, units);
  const { plannedDong, spentDong, usedHundredths } = funds.total;
  const key = `plan.${plan.id}`;
  const of = (label: string) => labels.of(plan.cityName, label);
  return [
    entry(`${key}.wards`, of(labels.wards), head.wardIds.length, "units"),
    entry(`${key}.tasks`, of(labels.tasks), count.total),
    entry(`${key}.done`, of(labels.done), count.done),
    entry(`${key}.done-late`, of(labels.doneLate), count.doneLate),
    entry(`${key}.in-progress`, of(labels.inProgress), count.inProgress),
    entry(`${key}.not-started`, of(labels.notStarted), count.notStarted),
    entry(`${key}.stopped`, of(labels.stopped), count.stopped),
    entry(`${key}.overdue`, of(labels.overdue), count.overdue),
    entry(`${key}.planned`, of(labels.planned), plannedDong),
    entry(`${key}.spent`, of(labels.spent), spentDong),
    entry(`${key}.used`, of(labels.used), usedHundredths, "percent"),
    ...served.flatMap(({ id, code, tasks }) => [
      entry(`${key}.group.${id}.tasks`, of(labels.groupTasks(code)), tasks.total),
      entry(`${key}.group.${id}.done`, of(labels.groupDone(code)), tasks.done),
    ]),
  ];
}

/** Entries of figures over so many units, all of them. */
function entryOver({ basis }: ReportFacts, units: number) {
  return (
    key: string,
    label: string,
    value: number | null,
    unit: FigureUnit = "count",
  ): NamedFigure => {
    const made = figure(basis, value ?? { gap: "no-figures" }, {
      unit,
      n: units,
      expected: units,
      source: null,
    });
    return { key, label, text: printed(made), figure: made };
  };
}
